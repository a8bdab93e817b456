import type { ComponentProps } from 'react'
import { PasswordField } from '@/components/ui/password-field.tsx'

type NewPasswordFieldProps = Pick<ComponentProps<typeof PasswordField>, 'name' | 'label' | 'problem'>

/** Where a password is chosen; lib/staff/password-rules.ts says which will do. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <PasswordField
      {...props}
      autoComplete="new-password"
      hint="At least 12 characters. A few unrelated words are easy to remember and hard to guess."
    />
  )
}
