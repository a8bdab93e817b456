'use client'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { TextField } from '@/components/ui/field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useForm } from './use-form.ts'

type SetupFormProps = {
  token: string
  /** Whether there are sample posts to remove. */
  samples: boolean
  claim: FormAction
}

export function SetupForm({ token, samples, claim }: SetupFormProps) {
  const { state, form } = useForm(claim)
  return (
    <form {...form} method="post" className="grid gap-4">
      <FormMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label="Your name"
        hint="Readers see it beside your posts."
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={valueOf(state, 'name')}
        problem={problemOf(state, 'name')}
      />
      <TextField
        name="email"
        type="email"
        label="Email address"
        hint="You sign in with it; readers do not see it."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={valueOf(state, 'email')}
        problem={problemOf(state, 'email')}
      />
      <NewPasswordField name="password" label="Password" problem={problemOf(state, 'password')} />
      {samples && (
        <Checkbox
          name="removeSamples"
          label="Remove the sample posts"
          hint="You can keep them for a while and remove them later."
          defaultChecked={valueOf(state, 'removeSamples') === 'on'}
        />
      )}
      <SubmitButton size="large" busy="Setting up…" className="mt-1">
        Make this account
      </SubmitButton>
    </form>
  )
}
