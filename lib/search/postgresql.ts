import { Prisma, type Db } from '../db/db.ts'
import { postgresSearchVector } from '../db/search-index.ts'
import type { Phrase } from './phrase.ts'

/**
 * As in sqlite.ts. Ranking has to read every text again, so of more than `most` posts that match, the newest are ranked.
 */
export async function rankedInPostgres(db: Db, phrases: Phrase[], most: number): Promise<number[]> {
  const vector = Prisma.raw(postgresSearchVector)
  const query = Prisma.sql`to_tsquery('simple', ${queryOf(phrases)})`
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Post" WHERE id IN (
      SELECT id FROM "Post" WHERE ${vector} @@ ${query} ORDER BY "publishAt" DESC NULLS LAST, id DESC LIMIT ${most})
    ORDER BY ts_rank('{0, 0, 0.1, 1}', ${vector}, ${query}, 1) DESC, id DESC`
  return rows.map(({ id }) => id)
}

/** The syntax of to_tsquery. Keys hold letters and digits alone, so nothing in them can end the quotes. */
function queryOf(phrases: Phrase[]): string {
  return phrases
    .map(({ keys, open }) => keys.map((key) => `'${key}'`).join(' <-> ') + (open ? ':*' : ''))
    .join(' & ')
}
