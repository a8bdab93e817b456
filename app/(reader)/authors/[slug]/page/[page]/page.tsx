import type { Metadata } from 'next'
import { AuthorPosts } from '@/components/reader/author-posts.tsx'
import { authorMetadata } from '@/lib/discovery/metadata.ts'
import { pageNumber } from '../../../../page-number.ts'
import { readAuthorPosts } from '../../author-posts.ts'

type Props = PageProps<'/authors/[slug]/page/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params
  const { site, author, posts } = await readAuthorPosts(slug, pageNumber(page))
  return authorMetadata(site, author, posts.page)
}

export default async function OlderAuthorPage({ params }: Props) {
  const { slug, page } = await params
  const { site, author, posts } = await readAuthorPosts(slug, pageNumber(page))
  return <AuthorPosts author={author} posts={posts} settings={site.settings} />
}
