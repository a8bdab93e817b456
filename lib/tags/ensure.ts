import type { Db } from '../db/db.ts'
import { fold } from '../fold.ts'
import { freeSlug, slugify } from '../slug.ts'

/**
 * The tag with this name, made when there is none. Names that differ only in case or accents are one tag,
 * which keeps the first spelling.
 */
export async function ensureTag(
  db: Db,
  now: Date,
  wanted: { name: string; slug?: string; description?: string; pinned?: boolean },
): Promise<{ id: number; name: string; slug: string; created: boolean }> {
  const name = wanted.name.trim().replace(/\s+/g, ' ')
  const nameKey = fold(name)
  const columns = { id: true, name: true, slug: true }
  const known = await db.tag.findUnique({ where: { nameKey }, select: columns })
  if (known) return { ...known, created: false }
  const slug = await freeSlug(slugify(wanted.slug ?? name, 'tag'), async (candidate) =>
    Boolean(await db.tag.findUnique({ where: { slug: candidate }, select: { id: true } })),
  )
  const tag = await db.tag.create({
    data: {
      name,
      nameKey,
      slug,
      description: wanted.description ?? '',
      pinned: wanted.pinned ?? false,
      createdAt: now,
    },
    select: columns,
  })
  return { ...tag, created: true }
}
