'use client'

import { useId, useState, type ReactNode } from 'react'
import type { NodeAttributes } from '@/lib/content/attributes.ts'
import { typedIn, when, type Typed } from '@/lib/schedule/when.ts'
import { fieldClass } from './block-frame.tsx'
import { windowKinds, windowStates } from '@/components/admin/window-words.ts'

type Attributes = NodeAttributes['maintenanceWindow']

type Props = {
  attributes: Attributes
  onChange: (attributes: Partial<Attributes>) => void
  onClose: () => void
}

/** The form of a maintenance window. What is filled in counts at once. */
export function MaintenanceForm({ attributes, onChange, onClose }: Props) {
  const { zone, updates } = attributes
  const [services, setServices] = useState(attributes.services.join(', '))
  const [news, setNews] = useState('')
  const addNews = () => {
    if (!news.trim()) return
    onChange({ updates: [...updates, { at: new Date().toISOString(), text: news.trim() }] })
    setNews('')
  }
  return (
    <div className="mt-3 grid gap-3 border-t border-rule pt-3 sm:grid-cols-2">
      <Choice
        label="What it is"
        value={attributes.kind}
        choices={windowKinds}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label="How it stands"
        value={attributes.state}
        choices={windowStates}
        onChange={(state) => onChange({ state })}
      />
      <Instant
        key={zone}
        label="Begins"
        value={attributes.start}
        zone={zone}
        onChange={(start) => start && onChange(begin(start, attributes))}
      />
      <Instant
        key={`${zone} ${attributes.start}`}
        label="Ends"
        value={attributes.end}
        zone={zone}
        onChange={(end) => onChange({ end })}
      />
      <Choice
        label="Time zone"
        value={zone}
        choices={ZONES}
        onChange={(chosen) => onChange({ zone: chosen })}
      />
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
function begin(start: string, { start: before, end }: Attributes): Partial<Attributes> {
  if (end === null) return { start }
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

const ZONES: Record<string, string> = Object.fromEntries(
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => [name, name]),
)

type ChoiceProps<T extends string> = {
  label: string
  value: T
  choices: Record<T, string>
  onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  const isChoice = (text: string): text is T => Object.hasOwn(choices, text)
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
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
