import type { Metadata } from 'next'
import { Archive } from '@/components/reader/archive.tsx'
import { archiveMetadata } from '@/lib/discovery/metadata.ts'
import { monthCounts } from '@/lib/posts/reading/queries.ts'
import { reading } from '../reading.ts'

export async function generateMetadata(): Promise<Metadata> {
  return archiveMetadata((await reading()).site)
}

export default async function ArchivePage() {
  const { db, now, site } = await reading()
  const months = await monthCounts(db, now, site.settings.zone)
  return <Archive months={months} language={site.settings.language} />
}
