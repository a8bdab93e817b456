import type { Db, PostKind, PostStatus, Prisma } from '../../db/db.ts'
import { monthOf, monthRange } from '../../dates.ts'
import { searchable } from '../../words.ts'
import { readPage, type Page } from '../../paging.ts'
import { atStage, type Stage } from '../stage.ts'

/** What staff ask of the list of posts. `within` is what whoever asks may see (lib/staff/reachable.ts). */

/** `all` leaves the trash out. */
export const shelves = [
  'all',
  'draft',
  'inReview',
  'scheduled',
  'live',
  'ended',
  'trashed',
] as const satisfies ('all' | Stage)[]
export type Shelf = (typeof shelves)[number]

export const orders = ['newest', 'oldest', 'edited', 'title'] as const
export type Order = (typeof orders)[number]

export type ListQuery = {
  kind: PostKind
  shelf: Shelf
  /** Title or text has each of them, alone or inside a longer word. */
  words?: string
  authorId?: number
  tagId?: number
  /** Of publication, in `zone`. */
  month?: { year: number; month: number }
  zone: string
  order: Order
  page: number
}

const columns = {
  id: true,
  title: true,
  slug: true,
  status: true,
  publishAt: true,
  unpublishAt: true,
  updatedAt: true,
  version: true,
  pinned: true,
  author: { select: { id: true, name: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { position: 'asc' } },
  workingCopy: { select: { publishAt: true, updatedAt: true } },
} satisfies Prisma.PostSelect

export type ListedPost = Prisma.PostGetPayload<{ select: typeof columns }>

const PAGE = 50
/** Fifty years. */
const MOST_MONTHS = 600

export function listPosts(
  db: Db,
  now: Date,
  within: Prisma.PostWhereInput,
  query: ListQuery,
): Promise<Page<ListedPost> | null> {
  const where = { AND: [within, { kind: query.kind }, onShelf(query.shelf, now), matching(query)] }
  return readPage(
    query.page,
    PAGE,
    () => db.post.count({ where }),
    (window) => db.post.findMany({ where, orderBy: inOrder(query.order), select: columns, ...window }),
  )
}

/** How many posts stand on each shelf. What is published and neither to come nor over is live: counting that is slow. */
export async function countShelves(
  db: Db,
  now: Date,
  within: Prisma.PostWhereInput,
  kind: PostKind,
): Promise<Record<Shelf, number>> {
  const count = (shelf: Shelf) => db.post.count({ where: { AND: [within, { kind }, onShelf(shelf, now)] } })
  const [statuses, scheduled, ended] = await Promise.all([
    db.post.groupBy({ by: ['status'], where: { AND: [within, { kind }] }, _count: true }),
    count('scheduled'),
    count('ended'),
  ])
  const of = (status: PostStatus) => statuses.find((row) => row.status === status)?._count ?? 0
  const [draft, inReview, published] = [of('DRAFT'), of('IN_REVIEW'), of('PUBLISHED')]
  return {
    all: draft + inReview + published,
    draft,
    inReview,
    scheduled,
    live: published - scheduled - ended,
    ended,
    trashed: of('TRASHED'),
  }
}

/** Whoever has posts there, by name. */
export function listedAuthors(db: Db, within: Prisma.PostWhereInput, kind: PostKind) {
  return db.person.findMany({
    where: { posts: { some: { AND: [within, { kind }] } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** The tags that posts there carry, by name. */
export function listedTags(db: Db, within: Prisma.PostWhereInput, kind: PostKind) {
  return db.tag.findMany({
    where: { posts: { some: { post: { AND: [within, { kind }] } } } },
    orderBy: { nameKey: 'asc' },
    select: { id: true, name: true },
  })
}

/** The months from the latest publication, past or to come, back to the first one. */
export async function listedMonths(db: Db, within: Prisma.PostWhereInput, kind: PostKind, zone: string) {
  const { _min: first, _max: last } = await db.post.aggregate({
    where: { AND: [within, { kind }] },
    _min: { publishAt: true },
    _max: { publishAt: true },
  })
  if (!first.publishAt || !last.publishAt) return []
  const [from, to] = [monthOf(first.publishAt, zone), monthOf(last.publishAt, zone)]
  return Array.from({ length: Math.min(MOST_MONTHS, numbered(to) - numbered(from) + 1) }, (_, back) => {
    const number = numbered(to) - back
    return { year: Math.floor(number / 12), month: (number % 12) + 1 }
  })
}

/** Months as numbers that follow each other. */
const numbered = ({ year, month }: { year: number; month: number }) => year * 12 + month - 1

function onShelf(shelf: Shelf, now: Date): Prisma.PostWhereInput {
  return shelf === 'all' ? { status: { not: 'TRASHED' } } : atStage(shelf, now)
}

function matching({ words = '', authorId, tagId, month, zone }: ListQuery): Prisma.PostWhereInput {
  const range = month && monthRange(month.year, month.month, zone)
  return {
    ...(authorId !== undefined && { authorId }),
    ...(tagId !== undefined && { tags: { some: { tagId } } }),
    ...(range && { publishAt: { gte: range.from, lt: range.before } }),
    AND: searchable(words)
      .split(' ')
      .filter(Boolean)
      .slice(0, 10)
      .map((word) => ({ OR: [{ searchTitle: { contains: word } }, { searchText: { contains: word } }] })),
  }
}

function inOrder(order: Order): Prisma.PostOrderByWithRelationInput[] {
  switch (order) {
    case 'newest':
      // What has no time yet is newest of all: it is still being written.
      return [{ publishAt: { sort: 'desc', nulls: 'first' } }, { updatedAt: 'desc' }, { id: 'desc' }]
    case 'oldest':
      return [{ publishAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]
    case 'edited':
      return [{ updatedAt: 'desc' }, { id: 'desc' }]
    case 'title':
      return [{ searchTitle: 'asc' }, { id: 'asc' }]
  }
}
