import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { controlLook } from './input.tsx'

/** Grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={cn(controlLook, 'field-sizing-content min-h-20 px-3 py-2', className)}
      {...props}
    />
  )
}
