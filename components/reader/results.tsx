import { countOf } from '@/lib/count.ts'
import { paths } from '@/lib/paths.ts'
import type { Page } from '@/lib/paging.ts'
import type { SearchHit } from '@/lib/search/search.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Entry } from './entry.tsx'
import { Marked } from './marked.tsx'
import { Pager } from './pager.tsx'

type Props = { query: string; hits: Page<SearchHit>; settings: Settings }

/** The posts that a search found, best first, with the found words marked. */
export function Results({ query, hits, settings }: Props) {
  return (
    <div className="entries">
      <p className="note">
        {countOf(hits.total, 'post')} for “{query}”
      </p>
      {hits.items.map((hit) => (
        <Entry key={hit.id} post={hit} settings={settings} title={<Marked parts={hit.titleParts} />}>
          <p className="excerpt">
            <Marked parts={hit.snippetParts} />
          </p>
        </Entry>
      ))}
      <Pager page={hits.page} pages={hits.pages} to={(page) => paths.search(query, page)} />
    </div>
  )
}
