import type { Editor } from '@tiptap/react'
import { fromProse, type TableLine } from '@/lib/maintenance/from-prose.ts'
import { disagreements } from '@/lib/maintenance/prose-words.ts'
import { timeTableIn, type TimeTable } from './time-table.ts'

/** Puts a maintenance window in the place of the times, as one of the lines says: one step, which undoing takes back. */
export function turn(editor: Editor, { from, to }: TimeTable, { start, end, zone }: TableLine): void {
  const attrs = {
    id: crypto.randomUUID(),
    start: start.toISOString(),
    end: end.toISOString(),
    zone,
    services: [],
    kind: 'maintenance',
    state: 'planned',
    updates: [],
  }
  editor.chain().insertContentAt({ from, to }, { type: 'maintenanceWindow', attrs }).run()
}

/** Does so with the times in which the caret stands, unless their lines differ: then somebody has to choose one. */
export function turnAgreed(editor: Editor, zones: string[]): 'turned' | 'unreadable' | 'differ' {
  const table = timeTableIn(editor.state)
  const read = table && fromProse(table.text, { zones, now: new Date() })
  const line = read?.lines[read.trusted]
  if (!table || !read || !line) return 'unreadable'
  if (read.lines.some((each) => disagreements(read, each).length > 0)) return 'differ'
  turn(editor, table, line)
  return 'turned'
}
