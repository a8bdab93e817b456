import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn.ts'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & {
  label: ReactNode
  hint?: ReactNode
  /** For a row of a table, where the row itself says what is chosen. */
  hideLabel?: boolean
}

/** Something that is so or not. The label is part of the target. */
export function Checkbox({ label, hint, hideLabel = false, className, ...input }: CheckboxProps) {
  const id = useId()
  return (
    <div className={cn('grid', className)}>
      <label
        className={cn(
          'flex min-h-11 items-center gap-2.5 mouse:min-h-0',
          hideLabel && '-ml-3 min-w-11 justify-center md:ml-0 mouse:min-w-0',
        )}
      >
        <input
          type="checkbox"
          aria-describedby={hint ? id : undefined}
          className="size-5 shrink-0 accent-accent md:size-4"
          {...input}
        />
        <span className={cn(hideLabel && 'sr-only')}>{label}</span>
      </label>
      {hint && (
        <p id={id} className="pl-7.5 text-sm text-soft md:pl-6.5">
          {hint}
        </p>
      )}
    </div>
  )
}
