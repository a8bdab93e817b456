import { log } from '../log.ts'
import type { Db } from '../db/db.ts'
import { activeStaff, staffColumns, toStaff, type Staff } from './staff.ts'
import { newToken } from './token.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A session ends after this long without a request… */
export const IDLE = 7 * DAY
/** …and after this long in any case. Milliseconds, both. */
export const LONGEST = 30 * DAY

/** Where somebody signs in from, as far as the request tells. */
export type Device = { userAgent: string; address: string }

/** Begins a session; its id is what the cookie carries, signed and encrypted. */
export async function beginSession(db: Db, now: Date, personId: number, device: Device): Promise<string> {
  await db.session.deleteMany({
    where: { personId, OR: [{ revokedAt: { not: null } }, { expiresAt: { lte: now } }] },
  })
  const { id } = await db.session.create({
    data: {
      id: newToken(),
      personId,
      userAgent: device.userAgent.slice(0, 500),
      address: device.address.slice(0, 100),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST),
    },
    select: { id: true },
  })
  return id
}

const open = (now: Date) => ({
  revokedAt: null,
  expiresAt: { gt: now },
  lastSeenAt: { gt: new Date(now.getTime() - IDLE) },
})

/** Whose session it is; null once it has ended or the person may no longer sign in. Asked at every request. */
export async function staffOfSession(db: Db, now: Date, id: string): Promise<Staff | null> {
  const session = await db.session.findFirst({
    where: { id, ...open(now), person: activeStaff },
    select: { lastSeenAt: true, person: { select: staffColumns } },
  })
  if (!session) return null
  // Once a minute is enough to know that somebody is there.
  if (now.getTime() - session.lastSeenAt.getTime() > MINUTE)
    await db.session.updateMany({ where: { id }, data: { lastSeenAt: now } }).catch((error: unknown) => {
      // A full disk must not keep out whoever comes to make room.
      log.warn({ error }, 'It could not be noted that a session is used')
    })
  return toStaff(session.person)
}

/** Where the person is signed in, latest use first. */
export function openSessions(db: Db, now: Date, personId: number) {
  return db.session.findMany({
    where: { personId, ...open(now) },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  })
}

/** Ends one session of the person. False when there is none such. */
export async function endSession(db: Db, now: Date, personId: number, id: string): Promise<boolean> {
  const { count } = await db.session.updateMany({
    where: { id, personId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count > 0
}

/** Ends all sessions of the person, except one when asked. Returns how many. */
export async function endSessions(db: Db, now: Date, personId: number, except?: string): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { personId, revokedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { revokedAt: now },
  })
  return count
}
