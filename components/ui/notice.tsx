import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

const tones = {
  info: { look: 'bg-accent-wash text-ink [&>svg]:text-accent', Sign: Info },
  good: { look: 'bg-good-wash text-ink [&>svg]:text-good', Sign: CircleCheck },
  warn: { look: 'bg-warn-wash text-ink [&>svg]:text-warn', Sign: TriangleAlert },
  danger: { look: 'bg-danger-wash text-ink [&>svg]:text-danger', Sign: CircleAlert },
}

type NoticeProps = {
  tone?: keyof typeof tones
  /** Read out at once: for an answer to what was just done. */
  urgent?: boolean
  className?: string
  children: ReactNode
}

/** Words that concern the whole screen or form, above it. */
export function Notice({ tone = 'info', urgent = false, className, children }: NoticeProps) {
  const { look, Sign } = tones[tone]
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={cn('flex items-start gap-2.5 rounded-md px-3.5 py-3 text-sm', look, className)}
    >
      <Sign aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 grow">{children}</div>
    </div>
  )
}
