import type { State, Window } from './window.ts'

const KINDS = {
  maintenance: 'Maintenance',
  incident: 'Incident',
  notice: 'Notice',
} satisfies Record<Window['kind'], string>

const STATES = {
  planned: 'planned',
  'in-progress': 'in progress',
  extended: 'extended',
  done: 'done',
  cancelled: 'cancelled',
} satisfies Record<State, string>

/** `Maintenance, in progress`; the kind alone when nothing is to be said of the state. */
export function inWords(kind: Window['kind'], state: State | null): string {
  return state === null ? KINDS[kind] : `${KINDS[kind]}, ${STATES[state]}`
}
