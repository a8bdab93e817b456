import type { Document } from '../content/document.ts'
import type { Window } from '../maintenance/window.ts'

/** A window of Northbeam Hosting's, planned for 24 July 2026 from 01:00 to 13:00 UTC when nothing else is said. */
export function windowOf(changes: Partial<Window> = {}): Window {
  return {
    id: 'mail-move',
    start: '2026-07-24T01:00:00Z',
    end: '2026-07-24T13:00:00Z',
    zone: 'Africa/Lusaka',
    services: ['Mail', 'Web hosting'],
    kind: 'maintenance',
    state: 'planned',
    updates: [],
    ...changes,
  }
}

/** A text that consists of windows. */
export function documentOf(...windows: Window[]): Document {
  return { type: 'doc', content: windows.map((attrs) => ({ type: 'maintenanceWindow', attrs })) }
}
