import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Front } from '@/components/reader/front.tsx'
import { frontMetadata } from '@/lib/discovery/metadata.ts'
import { filesOf } from '@/lib/media/files.ts'
import { frontPage } from '@/lib/posts/reading/queries.ts'
import { pageNumber } from '../../page-number.ts'
import { reading } from '../../reading.ts'

export async function generateMetadata({ params }: PageProps<'/page/[page]'>): Promise<Metadata> {
  return frontMetadata((await reading()).site, pageNumber((await params).page) ?? undefined)
}

export default async function OlderFrontPage({ params }: PageProps<'/page/[page]'>) {
  const page = pageNumber((await params).page)
  const { db, now, site } = await reading()
  const posts = page && (await frontPage(db, now, page, site.settings.postsPerPage))
  if (!posts) notFound()
  return <Front posts={posts} settings={site.settings} now={now} files={await filesOf(db, posts.items)} />
}
