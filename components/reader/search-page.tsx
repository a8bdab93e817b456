import type { Page } from '@/lib/paging.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { SearchHit } from '@/lib/search/search.ts'
import type { Settings } from '@/lib/site/settings.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'
import { PageHeading } from './page-heading.tsx'
import { Results } from './results.tsx'
import { SearchForm } from './search-form.tsx'
import { Suggestions } from './suggestions.tsx'

type Props = {
  query: string
  hits: Page<SearchHit>
  recent: PostSummary[]
  tags: TagSummary[]
  settings: Settings
}

/** The search with what it found, or with something to go on from where it found nothing. */
export function SearchPage({ query, hits, recent, tags, settings }: Props) {
  return (
    <>
      <PageHeading title="Search">
        <SearchForm label="Search for" query={query} />
      </PageHeading>
      {hits.items.length > 0 ? (
        <Results query={query} hits={hits} settings={settings} />
      ) : (
        <div className="sheet">
          {query && <Nothing query={query} />}
          <Suggestions recent={recent} tags={tags} settings={settings} />
        </div>
      )}
    </>
  )
}

function Nothing({ query }: { query: string }) {
  return (
    <div className="empty">
      <p>
        No post has all the words of <b>“{query}”</b>.
      </p>
      <p>Try fewer words, or only the beginning of one: “cert” finds certificates, too.</p>
    </div>
  )
}
