import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Front } from '@/components/reader/front.tsx'
import { JsonLd } from '@/components/reader/json-ld.tsx'
import { frontMetadata } from '@/lib/discovery/metadata.ts'
import { frontStructuredData } from '@/lib/discovery/structured-data.ts'
import { filesOf } from '@/lib/media/files.ts'
import { frontPage } from '@/lib/posts/reading/queries.ts'
import { reading } from './reading.ts'

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata((await reading()).site)
}

export default async function FrontPage() {
  const { db, now, site } = await reading()
  const posts = await frontPage(db, now, 1, site.settings.postsPerPage)
  if (!posts) notFound()
  const files = await filesOf(db, posts.items)
  return (
    <>
      <JsonLd data={frontStructuredData(site)} />
      <Front posts={posts} settings={site.settings} now={now} files={files} />
    </>
  )
}
