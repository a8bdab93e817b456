import { keepAddress } from '../addresses/keep.ts'
import type { Database } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { fold } from '../fold.ts'
import { paths } from '../paths.ts'
import { slugify } from '../slug.ts'

export type TagEdit = { name: string; slug: string; description: string; pinned: boolean }

export type Edited =
  | { outcome: 'saved' }
  | { outcome: 'missing' }
  /** Another tag is called so, or has the address: names that differ only in case or accents are one. */
  | { outcome: 'taken'; field: 'name' | 'slug'; by: { id: number; name: string } }

/** Changes a tag. An address it leaves leads to it for ever. */
export function editTag(database: Database, now: Date, id: number, edit: TagEdit): Promise<Edited> {
  const name = edit.name.trim().replace(/\s+/g, ' ')
  const nameKey = fold(name)
  const slug = slugify(edit.slug || name, 'tag')
  return inNewEdition(database, now, async (db): Promise<Edited> => {
    const tag = await db.tag.findUnique({ where: { id }, select: { slug: true } })
    if (!tag) return { outcome: 'missing' }
    const columns = { id: true, name: true }
    const namesake = await db.tag.findFirst({ where: { nameKey, id: { not: id } }, select: columns })
    if (namesake) return { outcome: 'taken', field: 'name', by: namesake }
    const neighbour = await db.tag.findFirst({ where: { slug, id: { not: id } }, select: columns })
    if (neighbour) return { outcome: 'taken', field: 'slug', by: neighbour }
    const { description, pinned } = edit
    await db.tag.update({ where: { id }, data: { name, nameKey, slug, description, pinned } })
    if (slug !== tag.slug) await keepAddress(db, now, paths.tag(tag.slug), { tagId: id })
    return { outcome: 'saved' }
  })
}
