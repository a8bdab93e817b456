'use client'

import { useId, type ReactNode } from 'react'
import { fieldClass } from './block-frame.tsx'

export const formButton =
  'inline-flex min-h-11 items-center mouse:min-h-10 rounded-md border border-edge px-3 text-sm hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent'

type LabelledProps = {
  label: string
  problem?: string | null
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** A control with its label, and what is wrong with it below. */
export function Labelled({ label, problem, children }: LabelledProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-soft">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': problem ? `${id}-problem` : undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-xs text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T
  choices: Record<T, string>
  onChange: (value: T) => void
}

export function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  const isChoice = (text: string): text is T => Object.hasOwn(choices, text)
  return (
    <Labelled label={label}>
      {(control) => (
        <select
          {...control}
          className={fieldClass}
          value={value}
          onChange={(event) => isChoice(event.target.value) && onChange(event.target.value)}
        >
          {Object.entries<string>(choices).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
