import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JsonLd } from '@/components/reader/json-ld.tsx'
import { StaticPage } from '@/components/reader/static-page.tsx'
import { pageMetadata } from '@/lib/discovery/metadata.ts'
import { pageStructuredData } from '@/lib/discovery/structured-data.ts'
import { filesOf } from '@/lib/media/files.ts'
import { pageBySlug } from '@/lib/posts/reading/queries.ts'
import { reading } from '../reading.ts'
import { decodedSlug } from '../slug.ts'

const read = cache(async (slug: string) => {
  const { db, now } = await reading()
  return (await pageBySlug(db, now, decodedSlug(slug))) ?? notFound()
})

export async function generateMetadata({ params }: PageProps<'/[slug]'>): Promise<Metadata> {
  const page = await read((await params).slug)
  return pageMetadata((await reading()).site, page)
}

export default async function PageAtTheRoot({ params }: PageProps<'/[slug]'>) {
  const { db, now, site } = await reading()
  const page = await read((await params).slug)
  return (
    <>
      <JsonLd data={pageStructuredData(site, page)} />
      <StaticPage site={site} now={now} page={page} files={await filesOf(db, [page])} />
    </>
  )
}
