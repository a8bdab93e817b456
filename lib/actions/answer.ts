/** The fields that the action which undoes this one wants to be sent. */
export type Undo = Record<string, string>

/** What is shown now and never again, such as a link whose token nobody keeps; `id` is what it goes by afterwards. */
export type Shown = { id: number; text: string }

/** What an action answers, in its own words. */
export type Answer =
  | { kind: 'done'; message: string; undo?: Undo; shown?: Shown }
  | { kind: 'go'; to: string; message?: string }
  | { kind: 'invalid'; fields: Record<string, string> }
  | { kind: 'refused'; message: string }
  | { kind: 'missing' }

/** It worked; the message is shown as a toast. */
export const done = (message: string, undo?: Undo): Answer => ({ kind: 'done', message, undo })

/** It worked, and made something that is shown this once. */
export const made = (message: string, shown: Shown): Answer => ({ kind: 'done', message, shown })

/** It worked, and the work goes on at another screen, which shows the message. */
export const goTo = (to: string, message?: string): Answer => ({ kind: 'go', to, message })

/** Fields that cannot stay as they are, each with a sentence for whoever typed it. */
export const invalid = (fields: Record<string, string>): Answer => ({ kind: 'invalid', fields })

/** It cannot be done now, for a reason that lies in no field. */
export const refused = (message: string): Answer => ({ kind: 'refused', message })

/** There is no such thing, or none that this person may reach: the same to them. */
export const missing = (): Answer => ({ kind: 'missing' })
