import type { Database, Db } from '../db/db.ts'
import { currentEdition } from '../edition.ts'
import { nextBoundaries } from '../boundaries/next-boundaries.ts'
import { dueCopies, publishDueCopies } from '../posts/writing/working-copy.ts'
import type { Boundary } from './validity.ts'

/** Publishes the changes to posts whose time has come, and then reads the edition that readers see at `now`. */
export async function publishDueAndReadEdition(
  database: Database,
  now: Date,
): Promise<{ number: number; changedAt: Date }> {
  // Whatever cannot be published, the schedule reports: pages are right without it.
  await publishDueCopies(database, now, () => {})
  return currentEdition(database)
}

/** The next `take` instants after `now` at which readers see something else, earliest first. */
export async function boundariesAfter(db: Db, now: Date, take: number): Promise<Boundary[]> {
  const byThemselves = await nextBoundaries(db, now, take)
  const copies = await dueCopies(db, now, take)
  return [
    ...byThemselves.map((at) => ({ at, needsWork: false })),
    ...copies.map((at) => ({ at, needsWork: true })),
  ]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, take)
}
