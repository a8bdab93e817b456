import type { Db } from '../db/db.ts'
import { windowBoundaries } from '../maintenance/boundaries.ts'

/**
 * The next instants after `now`, earliest first and at most `take`, at which a post appears or is taken down by
 * itself, or a maintenance window is announced, begins or ends: between two of them, and while nobody changes anything, readers see the same.
 */
export async function nextBoundaries(db: Db, now: Date, take: number): Promise<Date[]> {
  const appearing = await db.post.findMany({
    where: { status: 'PUBLISHED', publishAt: { gt: now } },
    orderBy: { publishAt: 'asc' },
    select: { publishAt: true },
    take,
  })
  const leaving = await db.post.findMany({
    where: { status: 'PUBLISHED', unpublishAt: { gt: now } },
    orderBy: { unpublishAt: 'asc' },
    select: { unpublishAt: true },
    take,
  })
  const instants = [
    ...appearing.map(({ publishAt }) => publishAt),
    ...leaving.map(({ unpublishAt }) => unpublishAt),
    ...(await windowBoundaries(db, now, take)),
  ]
  return instants
    .filter((instant) => instant !== null)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .slice(0, take)
}
