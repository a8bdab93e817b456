import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

// 16 px on a phone: a smaller one makes its browser zoom in.
export const controlLook =
  'w-full min-w-0 rounded-md border border-edge bg-paper text-base text-ink shadow-raised md:text-sm ' +
  'placeholder:text-soft disabled:bg-wash disabled:text-soft aria-invalid:border-danger ' +
  'focus-visible:border-accent focus-visible:outline-offset-0 aria-invalid:focus-visible:outline-danger'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(controlLook, 'h-11 px-3 mouse:h-9', className)} {...props} />
}
