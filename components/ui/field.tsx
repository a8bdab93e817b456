import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn.ts'
import { Input } from './input.tsx'

/** What a control needs in order to belong to its label, hint and problem. */
export type FieldControl = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = {
  name: string
  label: ReactNode
  /** Said before anything is wrong. */
  hint?: ReactNode
  /** What is wrong with what was typed, and what to do. */
  problem?: string | undefined
  className?: string
  children: (control: FieldControl) => ReactNode
}

/** A control with its label above, and its hint or problem below. */
export function Field({ name, label, hint, problem, className, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={cn('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {problem && (
        <p id={`${id}-problem`} className="flex items-start gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'children'>

/** A field of one line. */
export function TextField({ name, label, hint, problem, className, ...input }: TextFieldProps) {
  return (
    <Field {...{ name, label, hint, problem, className }}>
      {(control) => <Input {...input} {...control} />}
    </Field>
  )
}
