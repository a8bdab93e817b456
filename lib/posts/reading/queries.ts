import type { Db, Prisma } from '../../db/db.ts'
import { monthOf, monthRange } from '../../dates.ts'
import { livePages, livePosts } from '../live.ts'
import { readPage, type Page } from '../../paging.ts'
import { postColumns, summaryColumns, toPost, toSummary, type Post, type PostSummary } from '../post.ts'

/** What readers ask of posts. Everything here is live at `now`; nothing else ever leaves. */

const newestFirst: Prisma.PostOrderByWithRelationInput[] = [{ publishAt: 'desc' }, { id: 'desc' }]
const oldestFirst: Prisma.PostOrderByWithRelationInput[] = [{ publishAt: 'asc' }, { id: 'asc' }]

/** The front page: pinned posts, then newest first, with their text. Null past the last page. */
export function frontPage(db: Db, now: Date, page: number, size: number): Promise<Page<Post> | null> {
  return pageOfPosts(db, livePosts(now), page, size, [{ pinned: 'desc' }, ...newestFirst])
}

export function tagPage(db: Db, now: Date, tagId: number, page: number, size: number) {
  return pageOfPosts(db, { AND: [livePosts(now), { tags: { some: { tagId } } }] }, page, size)
}

export function authorPage(db: Db, now: Date, authorId: number, page: number, size: number) {
  return pageOfPosts(db, { AND: [livePosts(now), { authorId }] }, page, size)
}

function pageOfPosts(
  db: Db,
  where: Prisma.PostWhereInput,
  page: number,
  size: number,
  orderBy = newestFirst,
): Promise<Page<Post> | null> {
  return readPage(
    page,
    size,
    () => db.post.count({ where }),
    async (window) =>
      (await db.post.findMany({ where, orderBy, select: postColumns, ...window })).map(toPost),
  )
}

export async function recentPosts(db: Db, now: Date, take: number): Promise<PostSummary[]> {
  const where = livePosts(now)
  return (await db.post.findMany({ where, orderBy: newestFirst, take, select: summaryColumns })).map(
    toSummary,
  )
}

/** The post at an address, with the posts it continues and is continued by. */
export async function postBySlug(db: Db, now: Date, slug: string) {
  const row = await db.post.findFirst({
    where: { AND: [livePosts(now), { slug }] },
    select: { ...postColumns, continuesId: true },
  })
  if (!row) return null
  const { continuesId, ...post } = row
  return { ...toPost(post), ...(await followUpsOf(db, now, { id: row.id, continuesId })) }
}

/** The post that one continues, and those that continue it, earliest first. */
export async function followUpsOf(
  db: Db,
  now: Date,
  post: { id: number; continuesId: number | null },
): Promise<{ continues: PostSummary | null; followUps: PostSummary[] }> {
  const [continues, followUps] = await Promise.all([
    post.continuesId === null
      ? null
      : db.post.findFirst({
          where: { AND: [livePosts(now), { id: post.continuesId }] },
          select: summaryColumns,
        }),
    db.post.findMany({
      where: { AND: [livePosts(now), { continuesId: post.id }] },
      orderBy: oldestFirst,
      select: summaryColumns,
    }),
  ])
  return { continues: continues && toSummary(continues), followUps: followUps.map(toSummary) }
}

/** A page (About, Contact) at its address. */
export async function pageBySlug(db: Db, now: Date, slug: string): Promise<Post | null> {
  const where = { AND: [livePages(now), { slug }] }
  const row = await db.post.findFirst({ where, select: postColumns })
  return row && toPost(row)
}

/** Pages that are listed in the site navigation. */
export function navigationPages(db: Db, now: Date): Promise<{ title: string; slug: string }[]> {
  return db.post.findMany({
    where: { AND: [livePages(now), { inNavigation: true }] },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { title: true, slug: true },
  })
}

/** The posts just before and just after one in time. */
export async function neighbours(db: Db, now: Date, post: { id: number; publishAt: Date }) {
  const { id, publishAt } = post
  const earlier = { OR: [{ publishAt: { lt: publishAt } }, { publishAt, id: { lt: id } }] }
  const later = { OR: [{ publishAt: { gt: publishAt } }, { publishAt, id: { gt: id } }] }
  const [previous, next] = await Promise.all([
    db.post.findFirst({
      where: { AND: [livePosts(now), earlier] },
      orderBy: newestFirst,
      select: summaryColumns,
    }),
    db.post.findFirst({
      where: { AND: [livePosts(now), later] },
      orderBy: oldestFirst,
      select: summaryColumns,
    }),
  ])
  return { previous: previous && toSummary(previous), next: next && toSummary(next) }
}

/** Posts that share most tags with one, newest of equals first. */
export async function relatedPosts(
  db: Db,
  now: Date,
  post: { id: number; tags: { slug: string }[] },
  take: number,
): Promise<PostSummary[]> {
  if (post.tags.length === 0) return []
  const tag = { slug: { in: post.tags.map(({ slug }) => slug) } }
  const shared = await db.postTag.groupBy({
    by: ['postId'],
    where: { tag, postId: { not: post.id }, post: livePosts(now) },
    _count: { tagId: true },
    orderBy: [{ _count: { tagId: 'desc' } }, { postId: 'desc' }],
    take: take * 3,
  })
  const weight = new Map(shared.map((row) => [row.postId, row._count.tagId]))
  const rows = await db.post.findMany({
    where: { AND: [livePosts(now), { id: { in: [...weight.keys()] } }] },
    orderBy: newestFirst,
    select: summaryColumns,
  })
  return rows
    .toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0))
    .slice(0, take)
    .map(toSummary)
}

export type MonthCount = { year: number; month: number; count: number }

/** Months that have posts, newest first, by the calendar of `zone`. */
export async function monthCounts(db: Db, now: Date, zone: string): Promise<MonthCount[]> {
  const rows = await db.post.findMany({
    where: livePosts(now),
    orderBy: { publishAt: 'desc' },
    select: { publishAt: true },
  })
  const months: (MonthCount & { from: Date })[] = []
  for (const { publishAt } of rows) {
    const last = months.at(-1)
    if (!publishAt) continue
    if (last && publishAt >= last.from) {
      last.count++
      continue
    }
    // The calendar is asked once a month, not once a post: it is slow.
    const { year, month } = monthOf(publishAt, zone)
    months.push({ year, month, count: 1, from: monthRange(year, month, zone).from })
  }
  return months.map(({ year, month, count }) => ({ year, month, count }))
}

/** The posts of a month of `zone`, newest first. */
export async function postsOfMonth(db: Db, now: Date, zone: string, year: number, month: number) {
  const { from, before } = monthRange(year, month, zone)
  const where = { AND: [livePosts(now), { publishAt: { gte: from, lt: before } }] }
  return (await db.post.findMany({ where, orderBy: newestFirst, select: summaryColumns })).map(toSummary)
}
