'use client'
import { Notice } from '@/components/ui/notice.tsx'
import { PasswordField } from '@/components/ui/password-field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { TextField } from '@/components/ui/field.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type SignInFormProps = {
  signIn: FormAction
  /** The screen to go on to. */
  from: string
  /** Nobody has an account yet. */
  unclaimed: boolean
}

export function SignInForm({ signIn, from, unclaimed }: SignInFormProps) {
  const { state, form } = useForm(signIn)
  return (
    <form {...form} method="post" className="grid gap-4">
      {unclaimed && (
        <Notice tone="warn">
          Nobody has an account yet. Open the set-up link that the server printed when it started, or make the
          first account with <code className="font-mono">npm run gazette -- user create</code>.
        </Notice>
      )}
      <FormMessage state={state} />
      <input type="hidden" name="from" value={from} />
      <TextField
        name="email"
        type="email"
        label="Email address"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={valueOf(state, 'email')}
        problem={problemOf(state, 'email')}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        problem={problemOf(state, 'password')}
      />
      <SubmitButton size="large" busy="Signing in…" className="mt-1">
        Sign in
      </SubmitButton>
      <p className="text-sm text-soft">
        Forgotten your password? Ask an owner of the blog, or whoever runs its server, for a new one.
      </p>
    </form>
  )
}
