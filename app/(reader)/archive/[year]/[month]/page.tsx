import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MonthPosts } from '@/components/reader/month-posts.tsx'
import { monthMetadata } from '@/lib/discovery/metadata.ts'
import { monthCounts, postsOfMonth } from '@/lib/posts/reading/queries.ts'
import { reading } from '../../../reading.ts'

type Props = PageProps<'/archive/[year]/[month]'>

async function monthIn(params: Props['params']): Promise<{ year: number; month: number }> {
  const { year, month } = await params
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) notFound()
  return { year: Number(year), month: Number(month) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await monthIn(params)
  return monthMetadata((await reading()).site, year, month)
}

export default async function MonthPage({ params }: Props) {
  const { year, month } = await monthIn(params)
  const { db, now, site } = await reading()
  const { zone } = site.settings
  const [posts, months] = await Promise.all([
    postsOfMonth(db, now, zone, year, month),
    monthCounts(db, now, zone),
  ])
  if (posts.length === 0) notFound()
  return <MonthPosts year={year} month={month} posts={posts} months={months} settings={site.settings} />
}
