'use client'
import { Panel } from '@/components/ui/panel.tsx'
import { PasswordField } from '@/components/ui/password-field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useForm } from './use-form.ts'

export function PasswordForm({ email, change }: { email: string; change: FormAction }) {
  const { state, form } = useForm(change)
  return (
    <Panel title="Password" about="Changing it signs you out everywhere else.">
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        {/* Tells a password manager whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
        <PasswordField
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
          problem={problemOf(state, 'currentPassword')}
        />
        <NewPasswordField name="newPassword" label="New password" problem={problemOf(state, 'newPassword')} />
        <div>
          <SubmitButton busy="Changing…">Change password</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
