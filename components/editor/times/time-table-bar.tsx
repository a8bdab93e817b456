'use client'

import type { Editor } from '@tiptap/react'
import { Wrench } from 'lucide-react'
import { useId, useState } from 'react'
import { formatDateTime } from '@/lib/dates.ts'
import { fromProse } from '@/lib/maintenance/from-prose.ts'
import { disagreements } from '@/lib/maintenance/prose-words.ts'
import { useEnvironment } from '../environment.tsx'
import type { TimeTable } from './time-table.ts'
import { turn } from './turn.ts'

/** Offers to make a maintenance window of the times in which the caret stands, and says which of them do not fit. */
export function TimeTableBar({ editor, table }: { editor: Editor; table: TimeTable }) {
  const { zones } = useEnvironment()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [now] = useState(() => new Date())
  const read = fromProse(table.text, { zones, now })
  if (!read) return null
  const trusted = read.lines.find(({ text }) => text === chosen) ?? read.lines[read.trusted]
  if (!trusted) return null
  const points = disagreements(read, trusted)
  const differ = read.lines.some((line) => disagreements(read, line).length > 0)
  return (
    <div role="region" aria-label="Times in the text" className="border-t border-rule px-3 py-2 text-sm">
      {differ && (
        <>
          <ul aria-live="polite" className="mb-2 text-warn">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <label htmlFor={id} className="mb-1 block text-xs font-medium text-soft">
            Which line is right
          </label>
          <select
            id={id}
            className="mb-2 h-11 w-full rounded-md border border-edge bg-paper px-2 mouse:h-9"
            value={trusted.text}
            onChange={(event) => setChosen(event.target.value)}
          >
            {read.lines.map(({ text }) => (
              <option key={text} value={text}>
                {text}
              </option>
            ))}
          </select>
        </>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-soft">
          {formatDateTime(trusted.start, trusted.zone)} – {formatDateTime(trusted.end, trusted.zone)}
        </span>
        <button
          type="button"
          className="inline-flex h-11 items-center gap-2 rounded-md border border-edge px-3 font-medium hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent mouse:h-9"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => turn(editor, table, trusted)}
        >
          <Wrench aria-hidden className="size-4" />
          Turn into a maintenance window
        </button>
      </div>
    </div>
  )
}
