import type { Db } from '../db/db.ts'
import { livePosts } from '../posts/live.ts'

/** The author at an address; null while nothing by them is live. */
export function authorBySlug(db: Db, now: Date, slug: string) {
  return db.person.findFirst({
    where: { slug, posts: { some: livePosts(now) } },
    select: { id: true, name: true, slug: true, bio: true, url: true },
  })
}

/** Everyone with live posts, by name. */
export async function authors(db: Db, now: Date): Promise<{ name: string; slug: string; count: number }[]> {
  const people = await db.person.findMany({
    where: { posts: { some: livePosts(now) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { name: true, slug: true, _count: { select: { posts: { where: livePosts(now) } } } },
  })
  return people.map(({ name, slug, _count }) => ({ name, slug, count: _count.posts }))
}
