import type { Metadata } from 'next'
import { TagIndex } from '@/components/reader/tag-index.tsx'
import { tagsMetadata } from '@/lib/discovery/metadata.ts'
import { tagCounts } from '@/lib/tags/queries.ts'
import { reading } from '../reading.ts'

export async function generateMetadata(): Promise<Metadata> {
  return tagsMetadata((await reading()).site)
}

export default async function TagsPage() {
  const { db, now } = await reading()
  return <TagIndex tags={await tagCounts(db, now)} />
}
