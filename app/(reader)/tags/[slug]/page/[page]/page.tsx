import type { Metadata } from 'next'
import { TagPosts } from '@/components/reader/tag-posts.tsx'
import { tagMetadata } from '@/lib/discovery/metadata.ts'
import { pageNumber } from '../../../../page-number.ts'
import { readTagPosts } from '../../tag-posts.ts'

type Props = PageProps<'/tags/[slug]/page/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params
  const { site, tag, posts } = await readTagPosts(slug, pageNumber(page))
  return tagMetadata(site, tag, posts.page)
}

export default async function OlderTagPage({ params }: Props) {
  const { slug, page } = await params
  const { site, tag, posts } = await readTagPosts(slug, pageNumber(page))
  return <TagPosts tag={tag} posts={posts} settings={site.settings} />
}
