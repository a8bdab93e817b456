import type { Database, Db } from './db/db.ts'

const ROW = 1

/** The number that grows with every change a reader could see. */
export async function currentEdition(db: Db): Promise<{ number: number; changedAt: Date }> {
  return (await db.edition.findUnique({ where: { id: ROW } })) ?? { number: 0, changedAt: new Date(0) }
}

/**
 * Runs `change` and moves the edition on, both in one transaction. Whatever readers see, now or from a time on that
 * `change` sets, changes through here or, in a transaction that has something else to ask first, by `advanceEdition` and
 * `announceEdition`: a post does through `changePost`.
 */
export async function inNewEdition<T>(
  database: Database,
  now: Date,
  change: (db: Db) => Promise<T>,
): Promise<T> {
  const result = await database.$transaction(
    async (db) => {
      const result = await change(db)
      await advanceEdition(db, now)
      return result
    },
    { timeout: 60_000 },
  )
  announceEdition()
  return result
}

/** Moves the edition on, once the transaction `db` is committed; `announceEdition` follows that. */
export async function advanceEdition(db: Db, now: Date): Promise<void> {
  await db.edition.upsert({
    where: { id: ROW },
    create: { id: ROW, number: 1, changedAt: now },
    update: { number: { increment: 1 }, changedAt: now },
  })
}

// server.ts and Next's bundle are two module graphs in one process; changes are heard of through globalThis.
const shared = globalThis as typeof globalThis & { gazetteEditionListeners?: Set<() => void> }

/** Calls `listener` after every change that this process makes. Other processes' changes show in the database only. */
export function onNewEdition(listener: () => void): void {
  ;(shared.gazetteEditionListeners ??= new Set()).add(listener)
}

/** To be called after the commit of a transaction that may have used `advanceEdition`. */
export function announceEdition(): void {
  for (const listener of shared.gazetteEditionListeners ?? []) listener()
}
