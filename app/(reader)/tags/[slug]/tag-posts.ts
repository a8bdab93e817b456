import { notFound } from 'next/navigation'
import { cache } from 'react'
import { tagPage } from '@/lib/posts/reading/queries.ts'
import { tagBySlug } from '@/lib/tags/queries.ts'
import { reading } from '../../reading.ts'
import { decodedSlug } from '../../slug.ts'

/** The tag at an address with a page of its posts; both pages of the route and their metadata ask for it. */
export const readTagPosts = cache(async (slug: string, page: number | null) => {
  const { db, now, site } = await reading()
  const tag = await tagBySlug(db, now, decodedSlug(slug))
  const posts = tag && page && (await tagPage(db, now, tag.id, page, site.settings.postsPerPage))
  if (!posts) notFound()
  return { site, tag, posts }
})
