import { normaliseAddress } from '../../addresses/read.ts'
import { fold } from '../../fold.ts'
import { ensureTag } from '../../tags/ensure.ts'
import type { Tag } from '../importer.ts'
import { OldSite } from '../old-site.ts'
import type { Import } from '../import.ts'

export type BroughtTag = { id: number; slug: string; isNew: boolean }
export type BroughtTags = Map<string, BroughtTag>

/**
 * The tags of the old site, those with one name as one. A tag that has been renamed here is known by its old address; on
 * later runs only tags that a new post needs are made, so one that was deleted stays so.
 */
export async function bringTags({ db, now, archive, bringsPosts, report }: Import): Promise<BroughtTags> {
  const brought: BroughtTags = new Map()
  if (!bringsPosts) return brought
  const old = new OldSite(archive.site)
  for (const tags of byName(archive.tags)) {
    const renamed = await findByAddress(tags)
    const tag = renamed ? { ...renamed, created: false } : await ensureTag(db, now, merged(tags))
    const isNew = tag.created
    report.count('tags', isNew ? 'new' : 'known')
    for (const { ref } of tags) brought.set(ref, { id: tag.id, slug: tag.slug, isNew })
    const [first] = tags
    if (tags.length > 1 && first) report.note(first.name, 'was a category and a tag, and is one tag now')
  }
  return brought

  async function findByAddress(tags: Tag[]) {
    const addresses = tags.flatMap((tag) => tag.addresses).flatMap((address) => old.keptPath(address) ?? [])
    const row = await db.redirect.findFirst({
      where: { path: { in: addresses.map(normaliseAddress) }, tagId: { not: null } },
      select: { tag: { select: { id: true, slug: true } } },
    })
    return row?.tag ?? null
  }
}

function merged(tags: Tag[]) {
  const description = tags.map((tag) => tag.description).find(Boolean)
  const [{ name, slug } = { name: '', slug: '' }] = tags
  return { name, slug, description, pinned: tags.some(({ pinned }) => pinned) }
}

function byName(tags: Tag[]): Tag[][] {
  const groups = new Map<string, Tag[]>()
  for (const tag of tags) groups.set(fold(tag.name), [...(groups.get(fold(tag.name)) ?? []), tag])
  return [...groups.values()]
}
