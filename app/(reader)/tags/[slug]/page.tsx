import type { Metadata } from 'next'
import { JsonLd } from '@/components/reader/json-ld.tsx'
import { TagPosts } from '@/components/reader/tag-posts.tsx'
import { tagMetadata } from '@/lib/discovery/metadata.ts'
import { tagStructuredData } from '@/lib/discovery/structured-data.ts'
import { readTagPosts } from './tag-posts.ts'

export async function generateMetadata({ params }: PageProps<'/tags/[slug]'>): Promise<Metadata> {
  const { site, tag } = await readTagPosts((await params).slug, 1)
  return tagMetadata(site, tag)
}

export default async function TagPage({ params }: PageProps<'/tags/[slug]'>) {
  const { site, tag, posts } = await readTagPosts((await params).slug, 1)
  return (
    <>
      <JsonLd data={tagStructuredData(site, tag)} />
      <TagPosts tag={tag} posts={posts} settings={site.settings} />
    </>
  )
}
