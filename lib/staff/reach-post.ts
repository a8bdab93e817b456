import type { Db, PostKind, PostStatus } from '../db/db.ts'
import type { Permission } from './permissions.ts'
import { reachablePosts } from './reachable.ts'
import type { Staff } from './staff.ts'

/** The post with this id, as far as the permission reaches it for the person; null as if it were not there. */
export async function reachPost(
  db: Db,
  staff: Staff,
  permission: Permission,
  id: unknown,
): Promise<{ id: number; kind: PostKind; authorId: number; status: PostStatus } | null> {
  if (typeof id !== 'string' || !/^[1-9]\d{0,8}$/.test(id)) return null
  return db.post.findFirst({
    where: { AND: [reachablePosts(staff, permission), { id: Number(id) }] },
    select: { id: true, kind: true, authorId: true, status: true },
  })
}

/** Those of the posts that the permission reaches. */
export async function reachPosts(
  db: Db,
  staff: Staff,
  permission: Permission,
  ids: number[],
): Promise<number[]> {
  const posts = await db.post.findMany({
    where: { AND: [reachablePosts(staff, permission), { id: { in: ids } }] },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return posts.map(({ id }) => id)
}
