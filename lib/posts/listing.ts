import type { Db, PostKind, Prisma } from '../db/db.ts'
import { monthOf, monthRange } from '../dates.ts'
import { searchable } from '../words.ts'
import { live } from './live.ts'
import { readPage, type Page } from './paging.ts'
import type { Stage } from './stage.ts'

/** What staff ask of the list of posts. `within` is what whoever asks may see (lib/staff/reachable.ts). */

/** `all` leaves the trash out. */
export const shelves = ['all', 'draft', 'inReview', 'scheduled', 'live', 'ended', 'trashed'] as const
export type Shelf = (typeof shelves)[number]

export const orders = ['newest', 'oldest', 'edited', 'title'] as const
export type Order = (typeof orders)[number]

export type ListQuery = {
  kind: PostKind
  shelf: Shelf
  /** Words that title, text or address begin with. */
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

/** How many posts stand on each shelf. */
export async function countShelves(
  db: Db,
  now: Date,
  within: Prisma.PostWhereInput,
  kind: PostKind,
): Promise<Record<Shelf, number>> {
  const count = (shelf: Shelf) => db.post.count({ where: { AND: [within, { kind }, onShelf(shelf, now)] } })
  const entries = await Promise.all(shelves.map(async (shelf) => [shelf, await count(shelf)] as const))
  return Object.fromEntries(entries) as Record<Shelf, number>
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

/** The months in which posts there were or will be published, newest first. */
export async function listedMonths(db: Db, within: Prisma.PostWhereInput, kind: PostKind, zone: string) {
  const posts = await db.post.findMany({
    where: { AND: [within, { kind, publishAt: { not: null } }] },
    orderBy: { publishAt: 'desc' },
    select: { publishAt: true },
  })
  const months = new Map<string, { year: number; month: number }>()
  for (const { publishAt } of posts) {
    if (!publishAt) continue
    const { year, month } = monthOf(publishAt, zone)
    months.set(`${year}-${month}`, { year, month })
  }
  return [...months.values()]
}

function onShelf(shelf: Shelf, now: Date): Prisma.PostWhereInput {
  const conditions: Record<Shelf, Prisma.PostWhereInput> = {
    all: { status: { not: 'TRASHED' } },
    draft: { status: 'DRAFT' },
    inReview: { status: 'IN_REVIEW' },
    scheduled: { status: 'PUBLISHED', publishAt: { gt: now } },
    live: live(now),
    ended: { status: 'PUBLISHED', unpublishAt: { lte: now } },
    trashed: { status: 'TRASHED' },
  }
  // A shelf for each stage, whatever stages there will be.
  conditions satisfies Record<Stage | 'all', Prisma.PostWhereInput>
  return conditions[shelf]
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
