'use client'

import { Plus, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { fold } from '@/lib/fold.ts'
import { useEnvironment } from '../environment.tsx'
import { pressedByKey } from '../pressed-by-key.ts'
import { fieldClass } from './block-frame.tsx'
import { formButton, Labelled } from './maintenance-field.tsx'

type Props = { services: string[]; onChange: (services: string[]) => void }

/** The services that a window touches: chosen from the list, or made by whoever may. */
export function MaintenanceServices({ services, onChange }: Props) {
  const { services: known, mayCreateServices } = useEnvironment()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const name = typed.trim().replace(/\s+/g, ' ')
  const match = known.find((each) => fold(each) === fold(name))
  const has = (wanted: string) => services.some((each) => fold(each) === fold(wanted))
  const add = (wanted: string) => {
    if (!wanted) return
    if (!match && !mayCreateServices) return setProblem('There is no such service. Choose one of the list.')
    if (!has(wanted)) onChange([...services, wanted])
    setTyped('')
  }
  return (
    <div>
      {services.length > 0 && (
        <ul aria-label="Services" className="mb-2 flex list-none! flex-wrap gap-1.5 pl-0!">
          {services.map((service) => (
            <li key={service} className="flex items-center rounded-full bg-wash pl-3 text-sm">
              {service}
              <button
                type="button"
                aria-label={`Not ${service}`}
                className="inline-flex size-11 items-center mouse:size-9 justify-center rounded-full text-soft hover:text-ink focus-visible:outline-2 focus-visible:outline-accent"
                onClick={(event) => {
                  onChange(services.filter((each) => each !== service))
                  if (pressedByKey(event)) field.current?.focus()
                }}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Labelled label="Add a service" problem={problem}>
        {(control) => (
          <div className="flex gap-2">
            <input
              {...control}
              ref={field}
              list={list}
              maxLength={80}
              autoComplete="off"
              className={fieldClass}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setProblem(null)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add(match ?? name)
              }}
            />
            <button type="button" className={formButton} onClick={() => add(match ?? name)}>
              <Plus aria-hidden className="mr-1 size-4" />
              {name && !match && mayCreateServices ? 'Create' : 'Add'}
            </button>
          </div>
        )}
      </Labelled>
      <datalist id={list}>
        {known
          .filter((each) => !has(each))
          .map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
      </datalist>
    </div>
  )
}
