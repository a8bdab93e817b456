'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'

type PasswordFieldProps = Omit<ComponentProps<typeof Field>, 'children'> & {
  /** Tells a password manager which one this is. */
  autoComplete: 'current-password' | 'new-password'
  required?: boolean
}

/** A password, which whoever types it may look at. Pasting is welcome. */
export function PasswordField({ autoComplete, required = true, ...field }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const Sign = shown ? EyeOff : Eye
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required={required}
            maxLength={2_000}
            className="pr-12 md:pr-10"
          />
          <Button
            look="quiet"
            size="icon"
            aria-label="Show the password"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute top-0 right-0 text-soft!"
          >
            <Sign aria-hidden="true" />
          </Button>
        </div>
      )}
    </Field>
  )
}
