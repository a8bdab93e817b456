import type { Db } from '../db/db.ts'
import { paths } from '../paths.ts'
import { combinationOf, combinedSlugs, MOST_COMBINED } from './combination.ts'
import type { OldAddress } from './old.ts'
import type { Place } from './place.ts'
import { keyOf, normaliseAddress, type Address } from './read.ts'

/** What is kept about an address, as it stands or without the ending of an old one. Null: nothing. */
export async function keptTarget(
  db: Db,
  address: Address,
  old: OldAddress,
): Promise<Place | { kind: 'to'; to: string } | 'gone' | null> {
  const keys = [
    ...new Set([keyOf(address), keyOf(old.base), ...numberKeys(old.base), ...originalKeys(address)]),
  ]
  const rows = await db.redirect.findMany({ where: { path: { in: keys } } })
  const row = keys.map((key) => rows.find(({ path }) => path === key)).find(Boolean)
  if (!row) return keptCombination(db, old)
  const { view } = old
  if (row.postId !== null) return { kind: 'entry', where: { id: row.postId } }
  if (row.tagId !== null) return { kind: 'tag', where: { id: row.tagId }, view }
  if (row.personId !== null) return { kind: 'author', where: { id: row.personId }, view }
  if (row.mediaId !== null) return { kind: 'media', id: row.mediaId }
  if (row.serviceId !== null) return { kind: 'service', where: { id: row.serviceId }, view }
  return row.to === null ? 'gone' : { kind: 'to', to: row.to }
}

/** A combination leads to wherever its tags have gone; once one is deleted, it is gone. */
async function keptCombination(db: Db, { base, view }: OldAddress): Promise<Place | 'gone' | null> {
  const [first, second = '', ...rest] = base.segments
  const slugs = first === 'tags' && rest.length === 0 ? combinedSlugs(second) : null
  if (!slugs || slugs.length > MOST_COMBINED) return null
  const rows = await db.redirect.findMany({ where: { path: { in: slugs.map(tagPath) } } })
  if (rows.length === 0) return null
  if (rows.some(({ tagId, to }) => tagId === null && to === null)) return 'gone'
  return combinationOf(slugs, view, (slug) => {
    const tagId = rows.find(({ path }) => path === tagPath(slug))?.tagId
    return tagId ? { id: tagId } : { slug }
  })
}

function tagPath(slug: string): string {
  return normaliseAddress(paths.tag(slug))
}

/** WordPress knows a post by its number in `/archives/12` and `/?page_id=12` as well as in `/?p=12`. */
function numberKeys({ segments, query }: Address): string[] {
  const [word, number] = segments.length === 2 ? segments : []
  const id = word === 'archives' ? number : (query.get('page_id') ?? query.get('attachment_id'))
  return id && /^\d+$/.test(id) && (segments.length === 0 || word === 'archives') ? [`/?p=${id}`] : []
}

/** WordPress made copies of a picture in several sizes beside it: `x-300x200.png` and `x-scaled.png` are of `x.png`. */
function originalKeys({ segments, query }: Address): string[] {
  const name = segments.at(-1) ?? ''
  const original = name.replace(/-(\d{1,5}x\d{1,5}|scaled|rotated)(?=\.\w{1,5}$)/, '')
  return original === name ? [] : [keyOf({ segments: [...segments.slice(0, -1), original], query })]
}
