import type { Database, Db } from './db/db.ts'

const ROW = 1

/** The number that grows with every change a reader could see. */
export async function currentEdition(db: Db): Promise<{ number: number; changedAt: Date }> {
  return (await db.edition.findUnique({ where: { id: ROW } })) ?? { number: 0, changedAt: new Date(0) }
}

/** Runs `change` and moves the edition on, both in one transaction. Whatever readers see changes only through here. */
export function inNewEdition<T>(database: Database, now: Date, change: (db: Db) => Promise<T>): Promise<T> {
  return database.$transaction(
    async (db) => {
      const result = await change(db)
      await advanceEdition(db, now)
      return result
    },
    { timeout: 60_000 },
  )
}

/** For work that spans several verbs in a transaction of its own, such as an import. */
export async function advanceEdition(db: Db, now: Date): Promise<void> {
  await db.edition.upsert({
    where: { id: ROW },
    create: { id: ROW, number: 1, changedAt: now },
    update: { number: { increment: 1 }, changedAt: now },
  })
}
