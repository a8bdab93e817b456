import type { Shown, Undo } from './answer.ts'

/** What somebody typed, by field, so that a form can show it again. Never a password, never a file. */
export type Typed = Record<string, string | string[]>

/** What a form knows after it was sent: the state of `useActionState`. */
export type FormState =
  | { status: 'idle' }
  /** `id` is new with every answer, so that the same words twice are two messages. `shown` is shown this once. */
  | { status: 'done'; message: string; id: string; undo?: Undo; shown?: Shown }
  | { status: 'invalid'; message: string; fields: Record<string, string>; values: Typed }
  | { status: 'refused'; message: string; values: Typed }
  | { status: 'signed-out'; message: string; values: Typed }

/** An action as a form uses it. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** Before it is sent. */
export const idle: FormState = { status: 'idle' }

/** What stands beside a field; nothing when it was fine. */
export function problemOf(state: FormState, field: string): string | undefined {
  return state.status === 'invalid' ? state.fields[field] : undefined
}

/** What was typed into a field, or what stood there before. */
export function valueOf(state: FormState, field: string, otherwise = ''): string {
  if (!('values' in state)) return otherwise
  const value = state.values[field]
  return typeof value === 'string' ? value : otherwise
}
