import type { Db, Prisma } from '../db/db.ts'
import { can, reach, type Permission } from './permissions.ts'
import type { Staff } from './staff.ts'

/** Whether the permission reaches an entry of the library for the person; it is its own for whoever uploaded it. */
export function mayWithMedia(
  staff: Staff,
  permission: Permission,
  media: { uploaderId: number | null },
): boolean {
  return media.uploaderId === null
    ? reach(staff.role, permission) === 'all'
    : can(staff, permission, { ownerId: media.uploaderId })
}

/** The id of an entry of the library, as far as the permission reaches it for the person; null as if it were not there. */
export async function reachMedia(
  db: Db,
  staff: Staff,
  permission: Permission,
  id: number,
): Promise<number | null> {
  const select = { id: true, uploaderId: true } satisfies Prisma.MediaSelect
  const media = await db.media.findUnique({ where: { id }, select })
  return media && mayWithMedia(staff, permission, media) ? media.id : null
}
