import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '@/components/reader/json-ld.tsx'
import { PostArticle } from '@/components/reader/post-article.tsx'
import { commentsOf } from '@/lib/comments/queries.ts'
import { postMetadata } from '@/lib/discovery/metadata.ts'
import { postStructuredData } from '@/lib/discovery/structured-data.ts'
import { filesOf } from '@/lib/media/files.ts'
import { neighbours, postBySlug, relatedPosts } from '@/lib/posts/queries.ts'
import { reading } from '../../reading.ts'
import { decodedSlug } from '../../slug.ts'

const RELATED = 4

const read = cache(async (slug: string) => {
  const { db, now } = await reading()
  return (await postBySlug(db, now, decodedSlug(slug))) ?? notFound()
})

export async function generateMetadata({ params }: PageProps<'/posts/[slug]'>): Promise<Metadata> {
  const post = await read((await params).slug)
  return postMetadata((await reading()).site, post)
}

export default async function PostPage({ params }: PageProps<'/posts/[slug]'>) {
  const { db, now, site } = await reading()
  const post = await read((await params).slug)
  const [around, related, comments, files] = await Promise.all([
    neighbours(db, now, post),
    relatedPosts(db, now, post.id, RELATED),
    commentsOf(db, post.id),
    filesOf(db, [post]),
  ])
  return (
    <>
      <JsonLd data={postStructuredData(site, post)} />
      <PostArticle site={site} post={post} {...around} related={related} comments={comments} files={files} />
    </>
  )
}
