import type { Db } from '../db/db.ts'

/** All tags for staff, by name, with how many posts carry them, drafts too. */
export async function listTags(db: Db) {
  const tags = await db.tag.findMany({
    orderBy: { nameKey: 'asc' },
    select: { id: true, name: true, slug: true, pinned: true, _count: { select: { posts: true } } },
  })
  return tags.map(({ _count, ...tag }) => ({ ...tag, posts: _count.posts }))
}

export async function tagForEditing(db: Db, id: number) {
  const tag = await db.tag.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      slug: true,
      description: true,
      pinned: true,
      _count: { select: { posts: true } },
    },
  })
  if (!tag) return null
  const { _count, ...same } = tag
  return { ...same, posts: _count.posts }
}
