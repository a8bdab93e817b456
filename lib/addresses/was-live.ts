import type { Db, Prisma } from '../db/db.ts'
import { ended } from '../posts/live.ts'

/**
 * Whether readers have seen an entry that is not live any more: its address is gone then, not unknown. What was
 * published may be scheduled or a draft again, but nobody may learn so by guessing: revisions count only at an address
 * that is `kept` for the entry.
 */
export async function wasLive(
  db: Db,
  now: Date,
  where: Prisma.PostWhereInput,
  kept: boolean,
): Promise<boolean> {
  const published = { revisions: { some: { publishAt: { lte: now } } } }
  const found = await db.post.findFirst({
    where: { AND: [where, kept ? { OR: [ended(now), published] } : ended(now)] },
    select: { id: true },
  })
  return found !== null
}
