import type { Metadata } from 'next'
import { AuthorPosts } from '@/components/reader/author-posts.tsx'
import { JsonLd } from '@/components/reader/json-ld.tsx'
import { authorMetadata } from '@/lib/discovery/metadata.ts'
import { authorStructuredData } from '@/lib/discovery/structured-data.ts'
import { readAuthorPosts } from './author-posts.ts'

export async function generateMetadata({ params }: PageProps<'/authors/[slug]'>): Promise<Metadata> {
  const { site, author } = await readAuthorPosts((await params).slug, 1)
  return authorMetadata(site, author)
}

export default async function AuthorPage({ params }: PageProps<'/authors/[slug]'>) {
  const { site, author, posts } = await readAuthorPosts((await params).slug, 1)
  return (
    <>
      <JsonLd data={authorStructuredData(site, author)} />
      <AuthorPosts author={author} posts={posts} settings={site.settings} />
    </>
  )
}
