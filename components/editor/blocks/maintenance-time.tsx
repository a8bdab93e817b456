'use client'

import { useState } from 'react'
import { formatDateTime } from '@/lib/dates.ts'
import { doubts } from '@/lib/schedule/doubt.ts'
import { typedIn, when, type When } from '@/lib/schedule/when.ts'
import { fieldClass } from './block-frame.tsx'
import { formButton, Labelled } from './maintenance-field.tsx'

type Props = {
  label: string
  value: string | null
  zone: string
  /** Why an instant cannot stay, although it exists. */
  refuse?: (instant: string) => string | null
  /** Null: not known. */
  onChange: (instant: string | null) => void
}

/** A time in the zone of the window. Where the clocks are changed over it, it asks which is meant. */
export function MaintenanceTime({ label, value, zone, refuse, onChange }: Props) {
  const known = value ? typedIn(new Date(value), zone) : null
  const [typed, setTyped] = useState(known ? `${known.date}T${known.time}` : '')
  const [asked, setAsked] = useState<Date[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const take = (at: Date) => {
    const instant = at.toISOString()
    const refused = refuse?.(instant) ?? null
    setAsked([])
    setProblem(refused)
    if (!refused) onChange(instant)
  }
  const change = (text: string) => {
    setTyped(text)
    setAsked([])
    setProblem(null)
    if (text === '') return onChange(null)
    const [date = '', time = ''] = text.split('T')
    const found = when(new Date(), { date, time: time.slice(0, 5), zone })
    if (found.kind === 'future' || found.kind === 'past') return take(found.at)
    setAsked(either(found))
    setProblem(doubts[found.kind])
  }
  return (
    <div>
      <Labelled label={label} problem={problem}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className={fieldClass}
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Labelled>
      {asked.length > 0 && (
        <div role="group" aria-label={`${label}: which one`} className="mt-2 flex flex-wrap gap-2">
          {asked.map((at) => (
            <button
              key={at.getTime()}
              type="button"
              className={formButton}
              onClick={() => {
                const { date, time } = typedIn(at, zone)
                setTyped(`${date}T${time}`)
                take(at)
              }}
            >
              {formatDateTime(at, zone)} ({formatDateTime(at, 'UTC').slice(-9)})
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** What may be meant by a time that is none, or two. */
function either(found: When): Date[] {
  if (found.kind === 'doubled') return [found.earlier, found.later]
  return found.kind === 'impossible' ? [found.before, found.after] : []
}
