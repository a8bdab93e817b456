import type { Db, Prisma } from '../../db/db.ts'

/** A post and all that continue it, by however many posts between them: none of them can be what it continues. */
export async function withFollowUps(db: Db, postId: number): Promise<number[]> {
  const found = new Set([postId])
  for (let latest = [postId]; latest.length > 0;) {
    const next = await db.post.findMany({ where: { continuesId: { in: latest } }, select: { id: true } })
    latest = next.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of latest) found.add(id)
  }
  return [...found]
}

/** The posts that continue one, of those that somebody may know of, the earliest first. Nothing in the trash counts. */
export function followUpTitles(
  db: Db,
  within: Prisma.PostWhereInput,
  postId: number,
): Promise<{ id: number; title: string }[]> {
  return db.post.findMany({
    where: { AND: [within, { continuesId: postId, status: { not: 'TRASHED' } }] },
    orderBy: { id: 'asc' },
    select: { id: true, title: true },
  })
}
