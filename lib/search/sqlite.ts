import type { Db } from '../db/db.ts'
import type { Phrase } from './phrase.ts'

/** The ids of at most `most` posts that hold all `phrases`, best first; a word of the title weighs ten of the text. */
export async function rankedInSqlite(db: Db, phrases: Phrase[], most: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number | bigint }[]>`
    SELECT rowid AS id FROM post_fts WHERE post_fts MATCH ${matchOf(phrases)}
    ORDER BY bm25(post_fts, 10.0, 1.0), rowid DESC LIMIT ${most}`
  return rows.map(({ id }) => Number(id))
}

/** FTS5 syntax. Keys hold letters and digits alone, so nothing in them can end the quotes. */
function matchOf(phrases: Phrase[]): string {
  return phrases.map(({ keys, open }) => `"${keys.join(' ')}"${open ? '*' : ''}`).join(' ')
}
