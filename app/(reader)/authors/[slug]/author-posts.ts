import { notFound } from 'next/navigation'
import { cache } from 'react'
import { authorBySlug } from '@/lib/people/queries.ts'
import { authorPage } from '@/lib/posts/reading/queries.ts'
import { reading } from '../../reading.ts'
import { decodedSlug } from '../../slug.ts'

/** The author at an address with a page of their posts; both pages of the route and their metadata ask for it. */
export const readAuthorPosts = cache(async (slug: string, page: number | null) => {
  const { db, now, site } = await reading()
  const author = await authorBySlug(db, now, decodedSlug(slug))
  const posts = author && page && (await authorPage(db, now, author.id, page, site.settings.postsPerPage))
  if (!posts) notFound()
  return { site, author, posts }
})
