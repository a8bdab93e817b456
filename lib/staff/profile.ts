import type { Database } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'

/** What readers see of an author. The address of their page stays what it is. */
export async function changeProfile(
  database: Database,
  now: Date,
  personId: number,
  profile: { name: string; bio: string },
): Promise<void> {
  await inNewEdition(database, now, (db) => db.person.update({ where: { id: personId }, data: profile }))
}

export function profileOf(db: Database, personId: number): Promise<{ name: string; bio: string }> {
  return db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true, bio: true } })
}
