import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn.ts'

type ScreenProps = {
  title: string
  about?: ReactNode
  /** What is done most here. */
  action?: ReactNode
  /** For text and forms rather than for lists. */
  narrow?: boolean
  children: ReactNode
}

/** An ordinary screen: its name, what is done most here, and the rest below. */
export function Screen({ title, about, action, narrow = false, children }: ScreenProps) {
  return (
    <div className={cn('mx-auto px-4 py-6 md:px-8 md:py-9', narrow ? 'max-w-3xl' : 'max-w-6xl')}>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 md:mb-8">
        <div className="grid gap-1">
          <h1 className="font-serif text-2xl leading-tight font-semibold md:text-[1.75rem]">{title}</h1>
          {about && <p className="text-soft">{about}</p>}
        </div>
        {action}
      </div>
      {children}
    </div>
  )
}
