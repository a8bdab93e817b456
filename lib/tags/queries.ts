import type { Db } from '../db/db.ts'
import { livePosts } from '../posts/live.ts'

export type TagSummary = { name: string; slug: string; count: number }

/** All tags that live posts carry, with how many, by name. */
export async function tagCounts(db: Db, now: Date): Promise<TagSummary[]> {
  const tags = await db.tag.findMany({
    where: { posts: { some: { post: livePosts(now) } } },
    orderBy: { nameKey: 'asc' },
    select: { name: true, slug: true, _count: { select: { posts: { where: { post: livePosts(now) } } } } },
  })
  return tags.map(({ name, slug, _count }) => ({ name, slug, count: _count.posts }))
}

/** The tag at an address; null while no live post carries it, so a tag cannot give away a draft. */
export function tagBySlug(db: Db, now: Date, slug: string) {
  return db.tag.findFirst({
    where: { slug, posts: { some: { post: livePosts(now) } } },
    select: { id: true, name: true, slug: true, description: true },
  })
}

/** Tags that appear in the site navigation. */
export function pinnedTags(db: Db, now: Date): Promise<{ name: string; slug: string }[]> {
  return db.tag.findMany({
    where: { pinned: true, posts: { some: { post: livePosts(now) } } },
    orderBy: { nameKey: 'asc' },
    select: { name: true, slug: true },
  })
}
