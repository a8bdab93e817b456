'use client'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button.tsx'
import { Spinner } from './spinner.tsx'

type SubmitButtonProps = ComponentProps<typeof Button> & {
  /** What is said while the form is on its way. */
  busy?: string
}

/** Sends the form it stands in, once: while the answer is awaited it says so and takes no second press. */
export function SubmitButton({ busy, children, look = 'primary', onClick, ...props }: SubmitButtonProps) {
  const { pending, action } = useFormStatus()
  // Of several buttons in a form, the one that was pressed says so.
  const pressed = pending && (props.formAction === undefined || props.formAction === action)
  return (
    <Button
      type="submit"
      look={look}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...props}
    >
      {pressed && <Spinner />}
      {pressed && busy ? busy : children}
    </Button>
  )
}
