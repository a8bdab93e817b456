import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  Sign: LucideIcon
  title: string
  children?: ReactNode
  /** What to do about it. */
  action?: ReactNode
}

/** Where a list would be: why there is none, and the first step. */
export function EmptyState({ Sign, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-rule px-6 py-12 text-center">
      <Sign aria-hidden="true" className="size-8 text-soft" strokeWidth={1.5} />
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-prose text-sm text-soft">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
