import type { Metadata } from 'next'
import { FollowPage } from '@/components/reader/follow-page.tsx'
import { followMetadata } from '@/lib/discovery/metadata.ts'
import { authors } from '@/lib/people/queries.ts'
import { tagCounts } from '@/lib/tags/queries.ts'
import { reading } from '../reading.ts'

export async function generateMetadata(): Promise<Metadata> {
  return followMetadata((await reading()).site)
}

export default async function Follow() {
  const { db, now, site } = await reading()
  return <FollowPage site={site} tags={await tagCounts(db, now)} authors={await authors(db, now)} />
}
