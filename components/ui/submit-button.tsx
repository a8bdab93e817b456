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
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      look={look}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...props}
    >
      {pending && <Spinner />}
      {pending && busy ? busy : children}
    </Button>
  )
}
