import type { Db } from '../db/db.ts'

/** The names of all tags, used or not, in order. */
export async function allTagNames(db: Db): Promise<string[]> {
  const tags = await db.tag.findMany({ orderBy: { nameKey: 'asc' }, select: { name: true } })
  return tags.map(({ name }) => name)
}
