'use client'

import { useState } from 'react'
import type { Window } from '@/lib/maintenance/window.ts'
import { fieldClass } from './block-frame.tsx'
import { formButton, Labelled } from './maintenance-field.tsx'
import { MaintenanceTime } from './maintenance-time.tsx'

type Updates = Window['updates']
type Props = { updates: Updates; zone: string; onChange: (updates: Updates) => void }

/** What is told about a window as it goes on, each with its time. */
export function MaintenanceUpdates({ updates, zone, onChange }: Props) {
  const [news, setNews] = useState('')
  const add = () => {
    if (!news.trim()) return
    onChange([...updates, { at: new Date().toISOString(), text: news.trim() }])
    setNews('')
  }
  const replace = (index: number, change: Partial<Updates[number]>) =>
    onChange(updates.map((update, other) => (other === index ? { ...update, ...change } : update)))
  return (
    <fieldset className="grid gap-3 sm:col-span-2">
      <legend className="mb-1 text-xs font-medium text-soft">Updates</legend>
      {updates.map(({ at, text }, index) => (
        // Their order stays: only what is told of them changes.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="grid gap-2 border-l-2 border-rule pl-3 sm:grid-cols-[1fr_14rem]">
          <Labelled label={`Update ${index + 1}`}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={5_000}
                className={fieldClass}
                value={text}
                onChange={(event) => replace(index, { text: event.target.value })}
              />
            )}
          </Labelled>
          <div>
            <MaintenanceTime
              label="Told at"
              value={at}
              zone={zone}
              onChange={(instant) => instant && replace(index, { at: instant })}
            />
            <button
              type="button"
              aria-label={`Remove update ${index + 1}`}
              className="mt-1 min-h-11 text-sm text-soft underline mouse:min-h-9"
              onClick={() => onChange(updates.filter((_, other) => other !== index))}
            >
              Remove
            </button>
          </div>
        </div>
      ))}
      <Labelled label="What is new? It gets the time of now">
        {(control) => (
          <div className="flex gap-2">
            <input
              {...control}
              className={fieldClass}
              maxLength={5_000}
              value={news}
              onChange={(event) => setNews(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <button type="button" className={formButton} onClick={add}>
              Add
            </button>
          </div>
        )}
      </Labelled>
    </fieldset>
  )
}
