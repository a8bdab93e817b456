import type { Db } from '../db/db.ts'
import { currentEdition } from '../edition.ts'
import { nextBoundaries } from './next-boundaries.ts'

/**
 * Makes of a reading one that is done once for as long as readers see the same: until the edition moves on or a post's
 * time comes. For what every page shows and no page can do without asking for all posts.
 */
export function betweenBoundaries<T>(
  read: (db: Db, now: Date) => Promise<T>,
): (db: Db, now: Date) => Promise<T> {
  const known = new WeakMap<
    Db,
    { edition: number; from: Date; before: Date | undefined; result: Promise<T> }
  >()

  return async (db, now) => {
    const { number: edition } = await currentEdition(db)
    const last = known.get(db)
    if (last && last.edition === edition && now >= last.from && (!last.before || now < last.before))
      return last.result
    const [before] = await nextBoundaries(db, now, 1)
    const result = read(db, now)
    known.set(db, { edition, from: now, before, result })
    result.catch(() => known.delete(db))
    return result
  }
}
