import type { Db } from '../db/db.ts'
import { currentEdition } from '../edition.ts'

/**
 * Since when readers see what they see at `now`, in whichever process they ask: the last change that somebody made, or
 * the last instant at which a post appeared or was taken down by itself. The full second after it, as dates of HTTP
 * count seconds: whoever was told this date was told it after the last change of that second. What is dated so has of a
 * maintenance window what somebody wrote, not how it stands by the clock: its beginning and end turn nothing.
 */
export async function lastTurn(db: Db, now: Date): Promise<Date> {
  const [{ changedAt }, appeared, left] = await Promise.all([
    currentEdition(db),
    db.post.findFirst({
      where: { status: 'PUBLISHED', publishAt: { lte: now } },
      orderBy: { publishAt: 'desc' },
      select: { publishAt: true },
    }),
    db.post.findFirst({
      where: { status: 'PUBLISHED', unpublishAt: { lte: now } },
      orderBy: { unpublishAt: 'desc' },
      select: { unpublishAt: true },
    }),
  ])
  const instants = [changedAt, appeared?.publishAt, left?.unpublishAt]
  const last = Math.max(...instants.map((instant) => instant?.getTime() ?? 0))
  return new Date((Math.floor(last / 1000) + 1) * 1000)
}
