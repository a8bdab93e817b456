'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field, TextField } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { Select } from '@/components/ui/select.tsx'
import { adminApi } from '@/lib/admin-paths.ts'
import { doubts } from '@/lib/schedule/doubt.ts'
import { ask } from '../keep/server.ts'

/** What a typed time means, as the server says it. */
type Meaning =
  | { kind: 'future' | 'past'; at: number; words: string; elsewhere: string[] }
  | { kind: 'impossible'; before: Choice; after: Choice }
  | { kind: 'doubled'; earlier: Choice; later: Choice }
  | { kind: 'tooFar'; latest: string }
  | { kind: 'unreadable'; field: 'date' | 'time' }
  | { kind: 'unknownZone' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; reason: string }
  | { kind: 'away' }

type Choice = { at: number; words: string }

type Typed = { date: string; time: string; zone: string; choice?: 'earlier' | 'later' }

type Props = {
  /** The time to begin with, as typed in the zone of the site. */
  initial: { date: string; time: string }
  /** The zone of the site. */
  zone: string
  /** What is asked for when the time has passed. */
  whenPast: 'offer-now' | 'refuse'
  onNow?: () => void
  /** The instant in milliseconds; null while there is none to go by. */
  onChange: (at: number | null) => void
}

/** A date, a time and a zone, with what they mean said beside them and asked about where they mean nothing or two things. */
export function WhenField({ initial, zone: site, whenPast, onNow, onChange }: Props) {
  const [typed, setTyped] = useState<Typed>({ ...initial, zone: site })
  const [meaning, setMeaning] = useState<Meaning | null>(null)
  const said = useRef<HTMLDivElement>(null)
  const own = ownZone()
  const change = (changes: Partial<Typed>) => {
    setTyped(({ date, time, zone }) => ({ date, time, zone, ...changes }))
    setMeaning(null)
    onChange(null)
  }
  /** The button that was pressed goes away; the focus stays where its answer is said. */
  const answer = (changes: Partial<Typed>) => {
    said.current?.focus()
    change(changes)
  }
  const { date, time, zone } = typed
  useEffect(() => {
    if (!date || !time) return
    let current = true
    const look = async () => {
      const alsoIn = [...new Set([site, own, 'UTC'])].filter((each) => each !== zone)
      const found = await ask<Meaning>('POST', adminApi.when(), { ...typed, alsoIn }).catch((): Meaning => ({
        kind: 'away',
      }))
      if (!current) return
      setMeaning(found)
      onChange(found.kind === 'future' ? found.at : null)
    }
    const timer = setTimeout(() => void look(), 250)
    return () => {
      current = false
      clearTimeout(timer)
    }
    // The parent's function is a new one with every render; what was typed decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed, site, own])
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          name="date"
          type="date"
          label="Date"
          value={date}
          problem={
            meaning?.kind === 'unreadable' && meaning.field === 'date' ? 'There is no such day.' : undefined
          }
          onChange={(event) => change({ date: event.target.value })}
        />
        <TextField
          name="time"
          type="time"
          label="Time"
          value={time}
          problem={
            meaning?.kind === 'unreadable' && meaning.field === 'time' ? 'There is no such time.' : undefined
          }
          onChange={(event) => change({ time: event.target.value })}
        />
      </div>
      <Field
        name="zone"
        label="Time zone"
        problem={meaning?.kind === 'unknownZone' ? doubts.unknownZone : undefined}
      >
        {(control) => (
          <Select {...control} value={zone} onChange={(event) => change({ zone: event.target.value })}>
            {zones(site, own).map((name) => (
              <option key={name} value={name}>
                {name === site ? `${name} (this blog)` : name === own ? `${name} (yours)` : name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div ref={said} tabIndex={-1} aria-live="polite" className="text-sm">
        {!(date && time) && <p className="text-soft">Give a day and a time.</p>}
        {meaning && (
          <Said
            meaning={meaning}
            whenPast={whenPast}
            onNow={onNow}
            // Beside a gap there is a time that can be typed; which of two equal ones is meant cannot.
            onBeside={({ at }) => answer(fieldsFor(at, zone))}
            onWhich={(choice) => answer({ choice })}
            onAgain={() => answer({})}
          />
        )}
      </div>
    </div>
  )
}

type SaidProps = {
  meaning: Meaning
  whenPast: Props['whenPast']
  onNow?: () => void
  onBeside: (choice: Choice) => void
  onWhich: (which: 'earlier' | 'later') => void
  onAgain: () => void
}

function Said({ meaning, whenPast, onNow, onBeside, onWhich, onAgain }: SaidProps) {
  switch (meaning.kind) {
    case 'future':
      return (
        <p>
          <strong className="block font-semibold first-letter:uppercase">{meaning.words}</strong>
          {meaning.elsewhere.map((words) => (
            <span key={words} className="block text-soft">
              {words}
            </span>
          ))}
        </p>
      )
    case 'past':
      return (
        <Notice tone="warn">
          <p>That time has passed: {meaning.words}.</p>
          {whenPast === 'offer-now' && onNow && (
            <Button size="small" className="mt-2" onClick={onNow}>
              Publish now
            </Button>
          )}
        </Notice>
      )
    case 'impossible':
      return (
        <Notice tone="warn">
          <p>{doubts.impossible}</p>
          <Choices of={[meaning.before, meaning.after]} onTake={onBeside} />
        </Notice>
      )
    case 'doubled':
      return (
        <Notice tone="warn">
          <p>{doubts.doubled}</p>
          <Choices
            of={[meaning.earlier, meaning.later]}
            onTake={(choice) => onWhich(choice === meaning.earlier ? 'earlier' : 'later')}
          />
        </Notice>
      )
    case 'tooFar':
      return (
        <Notice tone="danger">
          {doubts.tooFar} The latest possible is {meaning.latest}.
        </Notice>
      )
    case 'away':
      return (
        <Notice tone="danger">
          <p>The server does not answer, so the time cannot be checked.</p>
          <Button size="small" className="mt-2" onClick={onAgain}>
            Try again
          </Button>
        </Notice>
      )
    case 'signed-out':
      return <Notice tone="danger">You are signed out. Sign in again first; your text is kept.</Notice>
    case 'refused':
      return <Notice tone="danger">{meaning.reason}</Notice>
    case 'unreadable':
    case 'unknownZone':
      return null
  }
}

function Choices({ of, onTake }: { of: Choice[]; onTake: (choice: Choice) => void }) {
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {of.map((choice) => (
        <Button
          key={choice.at}
          size="small"
          className="h-auto! min-h-11 shrink! py-1 text-left whitespace-normal! mouse:min-h-8"
          onClick={() => onTake(choice)}
        >
          {choice.words} ({offsetOf(choice.at)})
        </Button>
      ))}
    </div>
  )
}

/** Tells two equal times of day apart. */
function offsetOf(at: number): string {
  return `${new Date(at).toISOString().slice(11, 16)} UTC`
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function zones(site: string, own: string): string[] {
  return [...new Set([site, own, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}

/** An instant as the fields have it, in a zone. The kernel’s own way (lib/schedule/when.ts) would weigh on the script. */
export function fieldsFor(at: number, zone: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  const [date = '', time = ''] = parts.split(' ')
  return { date, time }
}
