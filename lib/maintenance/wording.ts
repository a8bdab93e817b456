import type { State, Window } from './window.ts'

/** What a window is. */
export const windowKinds: Record<Window['kind'], string> = {
  maintenance: 'Maintenance',
  incident: 'Incident',
  notice: 'Notice',
}

/** How it stands. */
export const windowStates: Record<State, string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  extended: 'Extended',
  done: 'Done',
  cancelled: 'Cancelled',
}

/** `Maintenance, in progress`; the kind alone when nothing is to be said of the state. */
export function inWords(kind: Window['kind'], state: State | null): string {
  return state === null ? windowKinds[kind] : `${windowKinds[kind]}, ${windowStates[state].toLowerCase()}`
}
