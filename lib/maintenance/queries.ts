import type { Db, Prisma } from '../db/db.ts'
import { live } from '../posts/live.ts'
import { announcedColumns, toAnnounced, type AnnouncedWindow } from './announced-window.ts'
import { bannerLead } from './boundaries.ts'
import { stateAt } from './window.ts'

/** What readers ask of maintenance windows. Everything here is of posts that are live at `now`. */

const PAST = 50
const AHEAD = 200
/** In a calendar: years of them. */
const KEPT = 500

const announced = (now: Date) => ({ post: live(now) }) satisfies Prisma.MaintenanceWindowWhereInput

/** Neither said to be done nor past its end. */
const notOver = (now: Date) =>
  ({
    state: { not: 'done' },
    OR: [{ end: null }, { end: { gt: now } }],
  }) satisfies Prisma.MaintenanceWindowWhereInput

const soonest: Prisma.MaintenanceWindowOrderByWithRelationInput[] = [{ start: 'asc' }, { id: 'asc' }]
const latest: Prisma.MaintenanceWindowOrderByWithRelationInput[] = [{ start: 'desc' }, { id: 'desc' }]

async function read(
  db: Db,
  now: Date,
  where: Prisma.MaintenanceWindowWhereInput,
  order: { orderBy: typeof soonest; take: number },
): Promise<AnnouncedWindow[]> {
  const rows = await db.maintenanceWindow.findMany({
    where: { AND: [announced(now), where] },
    select: announcedColumns,
    ...order,
  })
  return rows.map(toAnnounced)
}

/**
 * What every page tells of: windows that begin within the lead time or are under way, these first. A cancelled one is
 * told of until it would have been over.
 */
export async function bannerWindows(db: Db, now: Date): Promise<AnnouncedWindow[]> {
  const soon = new Date(now.getTime() + (await bannerLead(db)))
  const told = { OR: [{ state: { not: 'cancelled' } }, { end: { not: null } }, { start: { gt: now } }] }
  const where = { AND: [{ start: { lte: soon } }, notOver(now), told] }
  const windows = await read(db, now, where, { orderBy: soonest, take: AHEAD })
  const isRunning = ({ window }: AnnouncedWindow) => !['planned', 'cancelled'].includes(stateAt(window, now))
  return windows.toSorted((a, b) => Number(isRunning(b)) - Number(isRunning(a)))
}

/** Whether there is anything to show on the pages of maintenance. */
export async function hasWindows(db: Db, now: Date): Promise<boolean> {
  return (await db.maintenanceWindow.findFirst({ where: announced(now), select: { id: true } })) !== null
}

/** Windows by what they are at an instant: the next first, of those that are over the last. */
export type Agenda = {
  running: AnnouncedWindow[]
  upcoming: AnnouncedWindow[]
  past: AnnouncedWindow[]
  /** Whether there are older ones than these. */
  hasOlder: boolean
}

/** The windows of all services, or of one. */
export async function agenda(db: Db, now: Date, of: { serviceId?: number } = {}): Promise<Agenda> {
  const touching = touches(of)
  const begun = { state: { not: 'cancelled' }, start: { lte: now } }
  const over = [{ state: 'done' }, { end: { lte: now } }, { state: 'cancelled', start: { lte: now } }]
  const next = { orderBy: soonest, take: AHEAD }
  const [running, upcoming, past] = await Promise.all([
    read(db, now, { AND: [touching, notOver(now), begun] }, next),
    read(db, now, { AND: [touching, notOver(now), { start: { gt: now } }] }, next),
    read(db, now, { AND: [touching, { OR: over }] }, { orderBy: latest, take: PAST + 1 }),
  ])
  return { running, upcoming, past: past.slice(0, PAST), hasOlder: past.length > PAST }
}

/** What the calendar of all services or of one holds, in the order of the starts. */
export async function calendarWindows(
  db: Db,
  now: Date,
  of: { serviceId?: number } = {},
): Promise<AnnouncedWindow[]> {
  return (await read(db, now, touches(of), { orderBy: latest, take: KEPT })).toReversed()
}

/** A window by its post and its block; null when readers do not know of it. */
export async function windowOfPost(
  db: Db,
  now: Date,
  slug: string,
  block: string,
): Promise<AnnouncedWindow | null> {
  const where = { post: { kind: 'POST', slug }, block } satisfies Prisma.MaintenanceWindowWhereInput
  return (await read(db, now, where, { orderBy: soonest, take: 1 }))[0] ?? null
}

function touches({ serviceId }: { serviceId?: number }): Prisma.MaintenanceWindowWhereInput {
  return serviceId === undefined ? {} : { services: { some: { serviceId } } }
}

/** Services that have had maintenance: the only ones that readers know of. */
export function announcedServices(db: Db, now: Date): Promise<{ name: string; slug: string }[]> {
  return db.service.findMany({
    where: { windows: { some: { window: announced(now) } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { name: true, slug: true },
  })
}

export function serviceBySlug(
  db: Db,
  now: Date,
  slug: string,
): Promise<{ id: number; name: string; slug: string } | null> {
  return db.service.findFirst({
    where: { slug, windows: { some: { window: announced(now) } } },
    select: { id: true, name: true, slug: true },
  })
}
