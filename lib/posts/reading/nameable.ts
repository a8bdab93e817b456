import type { Db, Prisma } from '../../db/db.ts'
import { livePosts } from '../live.ts'

/** Posts that a link or a follow-up can name: what somebody may see of them, and what everybody sees. */
export function nameablePosts(reachable: Prisma.PostWhereInput, now: Date): Prisma.PostWhereInput {
  return { OR: [reachable, livePosts(now)] }
}

/**
 * What a text may name as the post it continues: `wanted` when that is among `nameable`, or when the text named it
 * already; null otherwise, as if it were not there. `postId` is null while the text has no post.
 */
export async function continuedPost(
  db: Db,
  nameable: Prisma.PostWhereInput,
  postId: number | null,
  wanted: number | null,
): Promise<number | null> {
  if (wanted === null) return null
  const known = await db.post.count({ where: { AND: [nameable, { id: wanted }] } })
  if (known > 0) return wanted
  if (postId === null) return null
  const names = { OR: [{ continuesId: wanted }, { workingCopy: { continuesId: wanted } }] }
  return (await db.post.count({ where: { AND: [names, { id: postId }] } })) > 0 ? wanted : null
}
