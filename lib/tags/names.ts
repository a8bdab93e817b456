import type { Db } from '../db/db.ts'
import { fold } from '../fold.ts'

/** The names of all tags, used or not, in order. */
export async function allTagNames(db: Db): Promise<string[]> {
  const tags = await db.tag.findMany({ orderBy: { nameKey: 'asc' }, select: { name: true } })
  return tags.map(({ name }) => name)
}

/** The tag that is called so, however the name is spelt; null when there is none. */
export function tagNamed(db: Db, name: string): Promise<{ id: number; name: string } | null> {
  const nameKey = fold(name.trim().replace(/\s+/g, ' '))
  return db.tag.findUnique({ where: { nameKey }, select: { id: true, name: true } })
}
