import type { Database, Db } from '../db/db.ts'
import { inTransaction } from '../edition.ts'
import { readWritten, toWritten, writtenColumns, type Written, type WrittenRow } from './writing/written.ts'

/** Which post somebody acts on, and what they saw of it. */
export type Act = {
  postId: number
  /** The version the person saw. Absent: whatever it is now, as when many posts are acted on at once. */
  version?: number
  editorId: number
}

/** Why nothing was done: there is no such post, or it has been changed since (`current` is what it is now). */
export type Refusal = { kind: 'missing' } | { kind: 'conflict'; current: Written }

/** A post inside a change. */
export type Claim = {
  db: Db
  post: WrittenRow
  /** Moves the version on, to the number it returns; nothing may be written before. */
  take: () => Promise<number>
}

/**
 * Runs `change` on one post in a transaction. It looks first, refuses what it must by returning, and only then takes the
 * version: of two changes that began with the same one, the second does nothing at all.
 */
export async function changePost<T>(
  database: Database,
  now: Date,
  act: Act,
  change: (claim: Claim) => Promise<T>,
): Promise<T | Refusal> {
  const { postId, version } = act
  try {
    return await inTransaction(database, async (db) => {
      const post = await db.post.findUnique({ where: { id: postId }, select: writtenColumns })
      if (!post) return { kind: 'missing' }
      if (version !== undefined && version !== post.version)
        return { kind: 'conflict', current: await toWritten(db, now, post) }
      return change({ db, post, take: () => takeVersion(db, post) })
    })
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
    const current = await readWritten(database, now, postId)
    return current ? { kind: 'conflict', current } : { kind: 'missing' }
  }
}

/** Somebody else's change was written between the look and the taking. */
class Overtaken extends Error {}

async function takeVersion(db: Db, post: { id: number; version: number }): Promise<number> {
  const { count } = await db.post.updateMany({
    where: { id: post.id, version: post.version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw new Overtaken()
  return post.version + 1
}
