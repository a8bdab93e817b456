import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '@/components/reader/json-ld.tsx'
import { postMetadata } from '@/lib/discovery/metadata.ts'
import { postStructuredData } from '@/lib/discovery/structured-data.ts'
import { postBySlug } from '@/lib/posts/reading/queries.ts'
import { reading } from '../../reading.ts'
import { decodedSlug } from '../../slug.ts'
import { WholePost } from '../../whole-post.tsx'

const read = cache(async (slug: string) => {
  const { db, now } = await reading()
  return (await postBySlug(db, now, decodedSlug(slug))) ?? notFound()
})

export async function generateMetadata({ params }: PageProps<'/posts/[slug]'>): Promise<Metadata> {
  const post = await read((await params).slug)
  return postMetadata((await reading()).site, post)
}

export default async function PostPage({ params }: PageProps<'/posts/[slug]'>) {
  const { site } = await reading()
  const post = await read((await params).slug)
  return (
    <>
      <JsonLd data={postStructuredData(site, post)} />
      <WholePost post={post} />
    </>
  )
}
