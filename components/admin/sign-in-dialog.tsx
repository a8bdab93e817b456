'use client'
import { startTransition } from 'react'
import { Dialog } from '@/components/ui/dialog.tsx'
import { TextField } from '@/components/ui/field.tsx'
import { PasswordField } from '@/components/ui/password-field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type SignInDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whose session has ended. */
  email: string
  signIn: FormAction
  /** Goes on with what was interrupted. */
  onSignedIn: () => void
}

/** Asks for the password again where somebody is, so that what stands on the screen stays there. */
export function SignInDialog({ open, onOpenChange, email, signIn, onSignedIn }: SignInDialogProps) {
  const { state, form } = useForm(async (before, fields) => {
    const after = await signIn(before, fields)
    if (after.status === 'done') startTransition(onSignedIn)
    return after
  })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Sign in again"
      about="Your session has ended. What is on this screen stays as it is."
    >
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <input type="hidden" name="stay" value="1" />
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="username"
          required
          readOnly
          defaultValue={email}
          problem={problemOf(state, 'email')}
        />
        <PasswordField
          name="password"
          label="Password"
          autoComplete="current-password"
          problem={problemOf(state, 'password')}
        />
        <SubmitButton busy="Signing in…">Sign in</SubmitButton>
      </form>
    </Dialog>
  )
}
