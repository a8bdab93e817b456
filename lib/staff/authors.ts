import type { Db } from '../db/db.ts'
import { can } from './permissions.ts'
import { activeStaff, type Staff } from './staff.ts'

/** Whom the person may make the author of a post that is `ownerId`'s: everybody active, or nobody else. */
export async function possibleAuthors(
  db: Db,
  staff: Staff,
  ownerId: number,
): Promise<{ id: number; name: string }[]> {
  if (!can(staff, 'post.transfer')) return []
  return db.person.findMany({
    where: { OR: [activeStaff, { id: ownerId }] },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
