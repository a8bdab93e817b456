import type { SignedIn } from '../auth/options.ts'
import type { Database } from '../db/db.ts'
import { can, type Permission } from '../staff/permissions.ts'
import type { Device } from '../staff/sessions.ts'
import type { Answer } from './answer.ts'

/** `anyone` needs no session: said aloud, so that nothing is open by omission. */
export type Needed = Permission | 'anyone'

/** What an action or handler is run with, besides its input. */
export type Asking<Who extends SignedIn | null = SignedIn | null> = {
  staff: Who
  database: Database
  now: Date
  device: Device
}

/** Who runs something that needs `N`. */
export type WhoFor<N extends Needed> = N extends 'anyone' ? SignedIn | null : SignedIn

/** Whether the person may ask for it at all; which records it reaches is decided by the verb. */
export function mayRun<N extends Needed>(needed: N, asking: Asking): asking is Asking<WhoFor<N>> {
  return needed === 'anyone' || (asking.staff !== null && can(asking.staff, needed))
}

export type Performed = Answer | { kind: 'signed out' }

/** Something that Next exposes to the network, as it was defined; run without Next. */
export type Defined = { permission: Needed } & (
  | { kind: 'action'; perform: (asking: Asking, form: FormData) => Promise<Performed> }
  | { kind: 'handler'; perform: (asking: Asking, request: Request, params: Params) => Promise<Response> }
)

/** The variable parts of a route's address. */
export type Params = Record<string, string | string[] | undefined>

const definitions = new WeakMap<object, Defined>()

export function define<F extends object>(exposed: F, definition: Defined): F {
  definitions.set(exposed, definition)
  return exposed
}

/** How an exported action or handler was defined; nothing for one that was not. A test walks them all. */
export function definitionOf(exposed: object): Defined | undefined {
  return definitions.get(exposed)
}
