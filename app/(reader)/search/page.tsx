import type { Metadata } from 'next'
import { SearchPage } from '@/components/reader/search-page.tsx'
import { searchMetadata } from '@/lib/discovery/metadata.ts'
import { recentPosts } from '@/lib/posts/reading/queries.ts'
import { searchPosts } from '@/lib/search/search.ts'
import { tagCounts } from '@/lib/tags/queries.ts'
import { reading } from '../reading.ts'
import { questionIn } from './question.ts'

type Props = PageProps<'/search'>

const SUGGESTED = 5

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata((await reading()).site, questionIn(await searchParams).query)
}

export default async function SearchRoute({ searchParams }: Props) {
  const { query, page } = questionIn(await searchParams)
  const { db, now, site } = await reading()
  const [hits, recent, tags] = await Promise.all([
    searchPosts(db, now, query, page, site.settings.postsPerPage),
    recentPosts(db, now, SUGGESTED),
    tagCounts(db, now),
  ])
  return <SearchPage query={query} hits={hits} recent={recent} tags={tags} settings={site.settings} />
}
