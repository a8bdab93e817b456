import type { Db, Prisma } from '../../db/db.ts'
import { wordsOf } from '../../words.ts'
import { stageOf, type Stage } from '../stage.ts'
import { postPath } from '../post.ts'

export type Found = { id: number; title: string; path: string; stage: Stage; publishAt: Date | null }

/** Posts and pages whose title has all words of `query`, also inside longer words; those changed last come first. */
export async function findByTitle(
  db: Db,
  now: Date,
  query: string,
  within: Prisma.PostWhereInput,
  take = 8,
): Promise<Found[]> {
  const keys = wordsOf(query).map(({ key }) => key)
  if (keys.length === 0) return []
  const rows = await db.post.findMany({
    where: {
      AND: [
        within,
        { status: { not: 'TRASHED' } },
        ...keys.map((key) => ({ searchTitle: { contains: key } })),
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      slug: true,
      title: true,
      status: true,
      publishAt: true,
      unpublishAt: true,
    },
    take,
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    path: postPath(row),
    stage: stageOf(row, now),
    publishAt: row.publishAt,
  }))
}
