import { mapNodes, nodesOf, type Document } from '../content/document.ts'
import { stateAt, type State, type Window } from './window.ts'

/** A piece of news about a window. Times are UTC. */
export type Update = Window['updates'][number]

/** What somebody does to the news about a window. */
export type Change =
  /** `state` null: as it is. `end` is the new one when it takes longer; null when nobody knows. */
  | { kind: 'add'; text: string; at: Date; state: Exclude<State, 'planned'> | null; end: Date | null }
  | { kind: 'edit'; was: Update; becomes: Update }
  | { kind: 'remove'; was: Update }

/** What a change comes to. Applied to several texts that hold the window, it does the same to each. */
export type Amendment = {
  set: Partial<Pick<Window, 'state' | 'start' | 'end'>>
  drop: Update | null
  put: Update | null
}

export type Problem =
  /** The end is over: what goes on needs a new one. */
  | 'over'
  /** The new end lies before the beginning, or has passed. */
  | 'badEnd'
  /** There are as many updates as a window can have. */
  | 'full'
  /** The update that is to be changed is not there any more. */
  | 'gone'

const MOST = 200

/** What `change` comes to for a window, seen at `now`, or why it cannot be. */
export function amendmentOf(window: Window, now: Date, change: Change): Amendment | Problem {
  if (change.kind !== 'add') {
    if (!window.updates.some((update) => isSame(update, change.was))) return 'gone'
    return { set: {}, drop: change.was, put: change.kind === 'edit' ? change.becomes : null }
  }
  if (window.updates.length >= MOST) return 'full'
  const set = standing(window, now, change)
  if (typeof set === 'string') return set
  return { set, drop: null, put: { at: change.at.toISOString(), text: change.text } }
}

function standing(window: Window, now: Date, change: Change & { kind: 'add' }): Amendment['set'] | Problem {
  const { state, end, at } = change
  const start = new Date(window.start)
  switch (state) {
    case null:
      return {}
    case 'cancelled':
      return { state }
    case 'done':
      return window.end === null
        ? { state, end: new Date(Math.max(at.getTime(), start.getTime())).toISOString() }
        : { state }
    case 'extended':
      if (end && (end <= start || end <= now)) return 'badEnd'
      return { state, end: end && end.toISOString() }
    case 'in-progress': {
      if (stateAt({ ...window, state }, now) === 'done') return 'over'
      // It began sooner than planned.
      return start > at ? { state, start: at.toISOString() } : { state }
    }
  }
}

/** The window with the amendment, its updates in the order of their times. */
function amend(window: Window, { set, drop, put }: Amendment): Window {
  const gone = drop && window.updates.findIndex((update) => isSame(update, drop))
  const left = gone === null ? window.updates : window.updates.filter((_, index) => index !== gone)
  // A correction has nothing to correct in a text that lacks what it corrects.
  const added = put && gone !== -1 ? [...left, put] : left
  return { ...window, ...set, updates: added.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)) }
}

/** The text with its window of that id amended; the same text when it has none. */
export function amendText(body: Document, id: string, amendment: Amendment): Document {
  return mapNodes(body, (node) =>
    node.type === 'maintenanceWindow' && node.attrs.id === id
      ? { ...node, attrs: amend(node.attrs, amendment) }
      : node,
  )
}

/** The window of that id in a text. */
export function windowIn(body: Document, id: string): Window | null {
  return nodesOf(body, 'maintenanceWindow').find(({ attrs }) => attrs.id === id)?.attrs ?? null
}

const isSame = (a: Update, b: Update) => Date.parse(a.at) === Date.parse(b.at) && a.text === b.text
