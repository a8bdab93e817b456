import { reservedSlugs } from '../../paths.ts'
import { isLive } from '../../posts/live.ts'
import { postPath } from '../../posts/post.ts'
import { freeSlug, slugify } from '../../slug.ts'
import type { Import } from '../import.ts'

/** Where a post is, or will be once its text has come. */
export type Placed = {
  /** Null until its text has come. */
  id: number | null
  slug: string
  path: string
  isLive: boolean
  isNew: boolean
  title: string
  /** Where it was; its text may have been divided into several pages, each with an address. */
  addresses: string[]
}
export type Places = Map<string, Placed>

/** Gives every post its address before the first text comes, so that texts can link to posts further on. */
export async function placePosts({ db, now, archive, known, report }: Import): Promise<Places> {
  const rows = await db.post.findMany({ select: { kind: true, slug: true } })
  const taken = new Set(rows.map(({ kind, slug }) => `${kind} ${slug}`))
  const places: Places = new Map()
  for (const { ref, kind, slug: wanted, title, addresses, ...schedule } of archive.outlines) {
    const before = known.posts.get(ref)
    const first = slugify(wanted || title)
    const isTaken = (slug: string) =>
      taken.has(`${kind} ${slug}`) || (kind === 'PAGE' && reservedSlugs.has(slug))
    const slug = before?.slug ?? (await freeSlug(first, isTaken))
    taken.add(`${kind} ${slug}`)
    places.set(ref, {
      id: before?.id ?? null,
      slug,
      path: postPath({ kind: before?.kind ?? kind, slug }),
      isLive: isLive(before ?? { ...schedule, unpublishAt: null }, now),
      isNew: before === undefined,
      title,
      addresses,
    })
    if (!before && wanted && slug !== first)
      report.note(title, `its address ends in "${slug}", because "${first}" was taken`)
  }
  return places
}
