import type { Db, Prisma } from '../db/db.ts'
import { readSettings } from '../site/settings.ts'

const HOUR = 60 * 60 * 1000

/** How long before its start a window is announced on every page, in milliseconds. */
export async function bannerLead(db: Db): Promise<number> {
  return (await readSettings(db)).bannerLead * HOUR
}

/**
 * The next instants after `now`, at most `take` of each kind, at which a window is announced on every page, begins or
 * ends. Those of posts that have yet to appear are among them: the post may do so before.
 */
export async function windowBoundaries(db: Db, now: Date, take: number): Promise<Date[]> {
  const lead = await bannerLead(db)
  const announced = await starts(db, new Date(now.getTime() + lead), take)
  const ending = await db.maintenanceWindow.findMany({
    where: { ...expected, end: { gt: now } },
    orderBy: { end: 'asc' },
    select: { end: true },
    take,
  })
  return [
    ...announced.map((start) => new Date(start.getTime() - lead)),
    ...(await starts(db, now, take)),
    ...ending.flatMap(({ end }) => end ?? []),
  ]
}

/** Readers see it or will see it, and it is not said to be over. */
const expected = {
  state: { not: 'done' },
  post: { status: 'PUBLISHED' },
} satisfies Prisma.MaintenanceWindowWhereInput

async function starts(db: Db, after: Date, take: number): Promise<Date[]> {
  const windows = await db.maintenanceWindow.findMany({
    where: { ...expected, start: { gt: after } },
    orderBy: { start: 'asc' },
    select: { start: true },
    take,
  })
  return windows.map(({ start }) => start)
}
