import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A table that scrolls sideways in its own frame, by keyboard too, rather than widening the screen. */
export function Table({ className, label, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table aria-label={label} className={cn('w-full border-collapse text-sm', className)} {...props} />
    </section>
  )
}

export function Th({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn('border-b border-rule px-3 py-2 text-left text-xs font-medium text-soft', className)}
      {...props}
    />
  )
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('border-b border-rule px-3 py-1 md:py-2.5', className)} {...props} />
}
