import { toText } from '../content/to-text.ts'
import { dialectOf, type Db } from '../db/db.ts'
import { livePosts } from '../posts/live.ts'
import type { Page } from '../paging.ts'
import { postColumns, toPost, type PostSummary } from '../posts/post.ts'
import { highlight, snippet, type TextPart } from './highlight.ts'
import { phrasesOf, type Phrase } from './phrase.ts'
import { rankedInPostgres } from './postgresql.ts'
import { rankedInSqlite } from './sqlite.ts'

/** A live post that holds every word of the query, with its title and the passage around the first match. */
export type SearchHit = PostSummary & { titleParts: TextPart[]; snippetParts: TextPart[] }

/** Nobody reads further; it bounds what a query can cost. */
const MOST_HITS = 1000

const ranked = { sqlite: rankedInSqlite, postgresql: rankedInPostgres }

/**
 * Live posts that hold every word of `query`, best first. `query` is whatever the visitor typed: without a word in it,
 * and past the last page, the page is empty.
 */
export async function searchPosts(
  db: Db,
  now: Date,
  query: string,
  page: number,
  size: number,
): Promise<Page<SearchHit>> {
  const phrases = phrasesOf(query)
  const ids =
    phrases.length === 0 ? [] : await liveAmong(db, now, await ranked[dialectOf(db)](db, phrases, MOST_HITS))
  const shown = ids.slice((page - 1) * size, page * size)
  return {
    items: await hitsOf(db, now, shown, phrases),
    page,
    pages: Math.max(1, Math.ceil(ids.length / size)),
    total: ids.length,
  }
}

/** Those of `ids` that are live, in the same order. */
async function liveAmong(db: Db, now: Date, ids: number[]): Promise<number[]> {
  const rows = await db.post.findMany({
    where: { AND: [livePosts(now), { id: { in: ids } }] },
    select: { id: true },
  })
  const live = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => live.has(id))
}

async function hitsOf(db: Db, now: Date, ids: number[], phrases: Phrase[]): Promise<SearchHit[]> {
  const rows = await db.post.findMany({
    where: { AND: [livePosts(now), { id: { in: ids } }] },
    select: postColumns,
  })
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => {
      const { body, guid: _, ...summary } = toPost(row)
      return {
        ...summary,
        titleParts: highlight(summary.title, phrases),
        snippetParts: snippet(toText(body), phrases),
      }
    })
}
