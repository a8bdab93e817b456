import type { Database, Db } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { BadTarget, keepAddress } from './keep.ts'
import { normaliseAddress } from './read.ts'
import { resolveAddress } from './resolve.ts'

export type Redirected =
  /** `path` as it is kept. */
  | { outcome: 'redirected'; path: string }
  /** Something is there that readers see, and it goes before a redirect. */
  | { outcome: 'occupied' }
  | { outcome: 'circle' }
  | { outcome: 'bad target' }

/** Lets an address of this site lead to `to`, a path of this site or an http(s) address, because staff say so. */
export async function addRedirect(
  database: Database,
  now: Date,
  from: string,
  to: string,
): Promise<Redirected> {
  const path = normaliseAddress(from)
  if (path === '/') return { outcome: 'occupied' }
  if (await leadsTo(database, to, path)) return { outcome: 'circle' }
  const { pathname, search } = new URL(path, 'http://here')
  const at = await resolveAddress(database, { path: pathname, search }, now)
  if (at.kind === 'here') return { outcome: 'occupied' }
  try {
    await inNewEdition(database, now, (db) => keepAddress(db, now, path, { to }))
    return { outcome: 'redirected', path }
  } catch (error) {
    if (error instanceof BadTarget) return { outcome: 'bad target' }
    throw error
  }
}

/** Takes back what `addRedirect` did. Returns where the address led, null when staff had said nothing of it. */
export function removeRedirect(database: Database, now: Date, from: string): Promise<string | null> {
  return inNewEdition(database, now, async (db) => {
    const to = await redirectedTo(db, from)
    if (to !== null) await db.redirect.deleteMany({ where: { path: normaliseAddress(from) } })
    return to
  })
}

/** Where staff said that an address leads, null when they said nothing of it. */
export async function redirectedTo(db: Db, from: string): Promise<string | null> {
  const where = { path: normaliseAddress(from) }
  return (await db.redirect.findUnique({ where, select: { to: true } }))?.to ?? null
}

/** Whether `to` is `path`, or leads there by what staff said before. */
async function leadsTo(db: Db, to: string, path: string): Promise<boolean> {
  const passed = new Set<string>()
  for (let next: string | null = to; next?.startsWith('/');) {
    const step = normaliseAddress(next)
    if (step === path) return true
    // What was said before this was asked may go round by itself.
    if (passed.has(step)) return false
    passed.add(step)
    next = await redirectedTo(db, step)
  }
  return false
}
