import { useId, type ReactNode } from 'react'
import { cn } from './cn.ts'

type PanelProps = {
  title: ReactNode
  /** Said below the title. */
  about?: ReactNode
  /** Beside the title. */
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a screen, on paper. */
export function Panel({ title, about, action, className, children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      // Takes the focus when what had it is gone: see useForm.
      tabIndex={-1}
      className={cn('rounded-lg border border-rule bg-paper p-5 shadow-raised md:p-6', className)}
    >
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid gap-0.5">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {about && <p className="text-sm text-soft">{about}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}
