import type { Prisma } from '../db/db.ts'
import type { Place, View } from './place.ts'

/** What several tags are followed by at once: more of them would be better served by the whole blog. */
export const MOST_COMBINED = 10

/** The slugs in the address of a combination, `mail+perth`; the comma is how WordPress joins tags. Null: it is of one tag. */
export function combinedSlugs(segment: string): string[] | null {
  const slugs = [...new Set(segment.split(/[+,]/).filter(Boolean))]
  return /[+,]/.test(segment) ? slugs : null
}

/** The place of posts with any of the tags, each found by what `where` says. */
export function combinationOf(
  slugs: string[],
  view: View,
  where: (slug: string) => Prisma.TagWhereInput = (slug) => ({ slug }),
): Place | null {
  if (slugs.length === 0 || slugs.length > MOST_COMBINED) return null
  return { kind: 'tags', each: slugs.map(where), view }
}
