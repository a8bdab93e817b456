import type { NodeAttributes } from '../content/attributes.ts'

/** A maintenance window as its block in a post has it: times in UTC, services by name, the state as set by hand. */
export type Window = NodeAttributes['maintenanceWindow']

export type State = Window['state']

/**
 * What a window is at an instant. Done and cancelled are said by hand; else the clock says it. Without an end it is in
 * progress until somebody says otherwise.
 */
export function stateAt(window: Pick<Window, 'start' | 'end' | 'state'>, now: Date): State {
  const { start, end, state } = window
  if (state === 'done' || state === 'cancelled') return state
  if (now < new Date(start)) return 'planned'
  if (end !== null && now >= new Date(end)) return 'done'
  return state === 'extended' ? 'extended' : 'in-progress'
}

/** The state as somebody set it; null while nobody has, for windows begin as planned. */
export function saidByHand({ state }: Pick<Window, 'state'>): State | null {
  return state === 'planned' ? null : state
}

/** Updates as readers get them: of two with one time, the one that was written later comes first. */
export function newestFirst(updates: Window['updates']): Window['updates'] {
  return updates.toReversed().toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
