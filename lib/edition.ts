import type { Database, Db } from './db/db.ts'

const ROW = 1

/** The number that grows with every change a reader could see. */
export async function currentEdition(db: Db): Promise<{ number: number; changedAt: Date }> {
  return (await db.edition.findUnique({ where: { id: ROW } })) ?? { number: 0, changedAt: new Date(0) }
}

/**
 * Runs `change` and moves the edition on, both in one transaction. Whatever readers see, now or from a time on that
 * `change` sets, changes through here or, where it is not sure that they will see anything, by `inTransaction` and
 * `advanceEdition`: a post does through `changePost`.
 */
export function inNewEdition<T>(database: Database, now: Date, change: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(database, async (db) => {
    const result = await change(db)
    await advanceEdition(db, now)
    return result
  })
}

/** Runs `change` in one transaction, and lets those who listen know if it has moved the edition on. */
export async function inTransaction<T>(database: Database, change: (db: Db) => Promise<T>): Promise<T> {
  let moved = false
  const result = await database.$transaction(
    async (db) => {
      const result = await change(db)
      moved = advanced.has(db)
      return result
    },
    { timeout: 60_000 },
  )
  if (moved) for (const listener of shared.gazetteEditionListeners ?? []) listener()
  return result
}

/** Transactions that have moved the edition on. */
const advanced = new WeakSet<Db>()

/** Moves the edition on, once the transaction `db` is committed, which is one of `inTransaction`. */
export async function advanceEdition(db: Db, now: Date): Promise<void> {
  await db.edition.upsert({
    where: { id: ROW },
    create: { id: ROW, number: 1, changedAt: now },
    update: { number: { increment: 1 }, changedAt: now },
  })
  advanced.add(db)
}

// server.ts and Next's bundle are two module graphs in one process; changes are heard of through globalThis.
const shared = globalThis as typeof globalThis & { gazetteEditionListeners?: Set<() => void> }

/**
 * Calls `listener` after every change that this process makes, until the function is called that it returns. Other
 * processes' changes show in the database only.
 */
export function onNewEdition(listener: () => void): () => void {
  const listeners = (shared.gazetteEditionListeners ??= new Set())
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
