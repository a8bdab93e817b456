import type { Db, Prisma } from '../../db/db.ts'
import { isLive, livePosts } from '../live.ts'
import { postColumns, toPost, type Picture, type Post } from '../post.ts'

/** Posts as followers are told of them: by when they appeared, or were announced once more. */

/** Whose posts: of any of some tags, of an author, or everybody's. */
export type Followed = { tagIds?: number[]; authorId?: number }

/** A post as its feed item shows it. */
export type AnnouncedPost = Post & {
  /** When followers were last told of it: it stands there among the others. */
  announcedAt: Date
  /** Since when it counts as new once more; null while it was announced but once. */
  toldAgainAt: Date | null
  cover: (Picture & { mime: string; bytes: number }) | null
  continues: Headline | null
  /** The earliest first. */
  followUps: (Headline & { publishAt: Date | null })[]
}

export type Headline = { title: string; slug: string }

export function countAnnounced(db: Db, now: Date, of: Followed): Promise<number> {
  return db.post.count({ where: announced(now, of) })
}

/**
 * A stretch of the posts, the one announced last first. Few are ever announced again, so these are all looked at, and
 * the database orders only the others.
 */
export async function readAnnounced(
  db: Db,
  now: Date,
  of: Followed,
  { skip, take }: { skip: number; take: number },
): Promise<AnnouncedPost[]> {
  const where = announced(now, of)
  const select = { id: true, publishAt: true, toldAgainAt: true }
  const again = await db.post.findMany({ where: { AND: [where, { toldAgainAt: { not: null } }] }, select })
  // However many of those stand before the stretch, nothing that is passed over here stands in it.
  const passed = Math.max(0, skip - again.length)
  const once = await db.post.findMany({
    where: { AND: [where, { toldAgainAt: null }] },
    orderBy: [{ publishAt: 'desc' }, { id: 'desc' }],
    skip: passed,
    take: skip - passed + take,
    select,
  })
  const ids = [...again, ...once]
    .toSorted((a, b) => announcedAt(b).getTime() - announcedAt(a).getTime() || b.id - a.id)
    .slice(skip - passed, skip - passed + take)
    .map(({ id }) => id)
  const rows = await db.post.findMany({ where: { AND: [where, { id: { in: ids } }] }, select: columns(now) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => toAnnounced(now, row))
}

function announced(now: Date, { tagIds, authorId }: Followed): Prisma.PostWhereInput {
  const narrowed: Prisma.PostWhereInput = {
    authorId,
    ...(tagIds && { tags: { some: { tagId: { in: tagIds } } } }),
  }
  return { AND: [livePosts(now), narrowed] }
}

/** A post that was taken down and published anew is as new as that. */
function announcedAt({ publishAt, toldAgainAt }: { publishAt: Date | null; toldAgainAt: Date | null }): Date {
  return new Date(Math.max(publishAt?.getTime() ?? 0, toldAgainAt?.getTime() ?? 0))
}

const headline = { title: true, slug: true } as const

function columns(now: Date) {
  return {
    ...postColumns,
    toldAgainAt: true,
    cover: { select: { ...postColumns.cover.select, mime: true, bytes: true } },
    continues: { select: { ...headline, kind: true, status: true, publishAt: true, unpublishAt: true } },
    followUps: {
      where: livePosts(now),
      orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
      select: { ...headline, publishAt: true },
    },
  } satisfies Prisma.PostSelect
}

type Row = Prisma.PostGetPayload<{ select: ReturnType<typeof columns> }>

function toAnnounced(now: Date, row: Row): AnnouncedPost {
  const { toldAgainAt, cover, continues, followUps, ...post } = row
  const seen = continues?.kind === 'POST' && isLive(continues, now)
  return {
    ...toPost({ ...post, cover }),
    announcedAt: announcedAt(row),
    toldAgainAt,
    cover,
    continues: seen ? { title: continues.title, slug: continues.slug } : null,
    followUps,
  }
}
