'use client'

import { useId, useState, type ReactNode } from 'react'
import { typedIn, when, type Typed } from '@/lib/schedule/when.ts'
import { fieldClass } from './block-frame.tsx'

type Update = { at: string; text: string }

type Props = {
  /** Those of the node; the schema says what they are. */
  attributes: Record<string, unknown>
  onChange: (attributes: Record<string, unknown>) => void
  onClose: () => void
}

/** The form of a maintenance window. What is filled in counts at once. */
export default function MaintenanceForm({ attributes, onChange, onClose }: Props) {
  const zone = String(attributes.zone)
  const updates = (attributes.updates as Update[] | undefined) ?? []
  const [services, setServices] = useState(((attributes.services as string[] | undefined) ?? []).join(', '))
  const [news, setNews] = useState('')
  const addNews = () => {
    if (!news.trim()) return
    onChange({ updates: [...updates, { at: new Date().toISOString(), text: news.trim() }] })
    setNews('')
  }
  return (
    <div className="mt-3 grid gap-3 border-t border-rule pt-3 sm:grid-cols-2">
      <Choice label="What it is" value={String(attributes.kind)} onChange={(kind) => onChange({ kind })}>
        <option value="maintenance">Maintenance</option>
        <option value="incident">Incident</option>
        <option value="notice">Notice</option>
      </Choice>
      <Choice
        label="How it stands"
        value={String(attributes.state)}
        onChange={(state) => onChange({ state })}
      >
        <option value="planned">Planned</option>
        <option value="in-progress">In progress</option>
        <option value="extended">Takes longer</option>
        <option value="done">Done</option>
        <option value="cancelled">Cancelled</option>
      </Choice>
      <Instant
        key={zone}
        label="Begins"
        value={String(attributes.start)}
        zone={zone}
        onChange={(start) => start && onChange(begin(start, attributes))}
      />
      <Instant
        key={`${zone} ${String(attributes.start)}`}
        label="Ends"
        value={attributes.end === null ? null : String(attributes.end)}
        zone={zone}
        onChange={(end) => onChange({ end })}
      />
      <Choice label="Time zone" value={zone} onChange={(chosen) => onChange({ zone: chosen })}>
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Choice>
      <Labelled label="Services, with commas between them">
        {(id) => (
          <input
            id={id}
            className={fieldClass}
            value={services}
            placeholder="Web hosting, Mail"
            onChange={(event) => {
              setServices(event.target.value)
              onChange({
                services: event.target.value
                  .split(',')
                  .map((name) => name.trim())
                  .filter(Boolean),
              })
            }}
          />
        )}
      </Labelled>
      <div className="sm:col-span-2">
        {updates.length > 0 && (
          <ul className="mb-2 list-none! space-y-1 pl-0! text-sm">
            {updates.map(({ at, text }, n) => (
              <li key={at} className="flex items-start justify-between gap-2">
                <span>{text}</span>
                <button
                  type="button"
                  className="text-soft underline"
                  onClick={() => onChange({ updates: updates.filter((_, other) => other !== n) })}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
        <Labelled label="News about it, with the time of now">
          {(id) => (
            <div className="flex gap-2">
              <input
                id={id}
                className={fieldClass}
                value={news}
                onChange={(event) => setNews(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  addNews()
                }}
              />
              <button type="button" className={button} onClick={addNews}>
                Add
              </button>
            </div>
          )}
        </Labelled>
      </div>
      <button type="button" className={`${button} justify-self-start`} onClick={onClose}>
        Done
      </button>
    </div>
  )
}

/** A new beginning moves the end along, so that the window lasts as long as before. */
function begin(start: string, { start: before, end }: Record<string, unknown>): Record<string, unknown> {
  if (typeof end !== 'string' || typeof before !== 'string') return { start }
  const length = Date.parse(end) - Date.parse(before)
  return { start, end: new Date(Date.parse(start) + Math.max(0, length)).toISOString() }
}

const button =
  'h-10 rounded-md border border-edge px-3 text-sm hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent'

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-soft">
        {label}
      </label>
      {children(id)}
    </div>
  )
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode }

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={fieldClass}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Labelled>
  )
}

type InstantProps = {
  label: string
  value: string | null
  zone: string
  /** Null: not known. */
  onChange: (instant: string | null) => void
}

/** A time in the zone of the window. One that does not exist is not taken; of one that comes twice the first is. */
function Instant({ label, value, zone, onChange }: InstantProps) {
  const known = value ? typedIn(new Date(value), zone) : null
  const [typed, setTyped] = useState(known ? `${known.date}T${known.time}` : '')
  const [problem, setProblem] = useState<string | null>(null)
  const change = (text: string) => {
    setTyped(text)
    if (text === '') {
      setProblem(null)
      onChange(null)
      return
    }
    const [date = '', time = ''] = text.split('T')
    const instant = instantOf({ date, time: time.slice(0, 5), zone, choice: 'earlier' })
    setProblem(instant ? null : 'This time does not exist in the zone: the clocks are changed then.')
    if (instant) onChange(instant)
  }
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            type="datetime-local"
            className={fieldClass}
            aria-invalid={problem !== null}
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
          {problem && (
            <p role="alert" className="mt-1 text-xs text-danger">
              {problem}
            </p>
          )}
        </>
      )}
    </Labelled>
  )
}

function instantOf(typed: Typed): string | null {
  const found = when(new Date(), typed)
  return found.kind === 'future' || found.kind === 'past' ? found.at.toISOString() : null
}
