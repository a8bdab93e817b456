import type { Database, Db, Role } from '../db/db.ts'
import { endSessions } from './sessions.ts'

/** `last owner`: nobody would be left who can look after people and settings. */
export type StandingChange = { outcome: 'changed' } | { outcome: 'unknown' } | { outcome: 'last owner' }

/** Gives a member of staff another role. They sign in anew, so that no open screen still shows what the old one could do. */
export function changeRole(database: Database, now: Date, personId: number, role: Role) {
  return changeStanding(database, now, personId, role === 'OWNER', (db) =>
    db.person.update({ where: { id: personId }, data: { role } }),
  )
}

/** Closes an account: all sessions end and nobody signs in with it, while the posts keep their author. */
export function disableStaff(database: Database, now: Date, personId: number) {
  return changeStanding(database, now, personId, false, (db) =>
    db.person.update({ where: { id: personId }, data: { disabledAt: now } }),
  )
}

/** Opens a closed account again. */
export function enableStaff(database: Database, now: Date, personId: number) {
  return changeStanding(database, now, personId, true, (db) =>
    db.person.update({ where: { id: personId }, data: { disabledAt: null } }),
  )
}

function changeStanding(
  database: Database,
  now: Date,
  personId: number,
  staysOwner: boolean,
  change: (db: Db) => Promise<unknown>,
): Promise<StandingChange> {
  return database.$transaction(async (db) => {
    // Writing to the owners' rows makes two such changes wait for each other, on either database.
    await db.person.updateMany({ where: { role: 'OWNER' }, data: { role: 'OWNER' } })
    const person = await db.person.findFirst({ where: { id: personId, role: { not: null } } })
    if (!person) return { outcome: 'unknown' }
    const others = await db.person.count({
      where: { role: 'OWNER', disabledAt: null, id: { not: personId } },
    })
    if (person.role === 'OWNER' && !staysOwner && others === 0) return { outcome: 'last owner' }
    await change(db)
    await endSessions(db, now, personId)
    return { outcome: 'changed' }
  })
}
