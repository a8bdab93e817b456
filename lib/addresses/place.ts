import { monthRange } from '../dates.ts'
import { feedFormats } from '../feeds/formats.ts'
import type { Db, Prisma } from '../db/db.ts'
import { paths } from '../paths.ts'
import { live, livePosts } from '../posts/live.ts'
import { readSettings } from '../site/settings.ts'

/** A page of a list, or its feed in the format that has `file`. */
export type View = { page: number } | { feed: string }

/** What an address may be of. Whether it is there is known to `livePath` alone. */
export type Place =
  /** Something that does not depend on content. */
  | { kind: 'fixed'; path: string }
  | { kind: 'front'; view: View }
  /** A post or a page. */
  | { kind: 'entry'; where: Prisma.PostWhereInput }
  | { kind: 'picture'; slug: string }
  | { kind: 'tag'; where: Prisma.TagWhereInput; view: View }
  | { kind: 'author'; where: Prisma.PersonWhereInput; view: View }
  /** A month, or the whole year where there is none. */
  | { kind: 'time'; year: number; month?: number }
  | { kind: 'media'; id: number }

/** The place for a year, and a month in digits if there is one; null when there is no such time. */
export function timePlace(year: string, month = ''): Place | null {
  if (!/^(19|20)\d\d$/.test(year)) return null
  if (!month) return { kind: 'time', year: Number(year) }
  return /^(0?[1-9]|1[0-2])$/.test(month) ? { kind: 'time', year: Number(year), month: Number(month) } : null
}

export const firstPage: View = { page: 1 }
export const preferredFeed: View = { feed: feedFormats[0]?.file ?? 'feed.xml' }

/** The address that a place has now; null while readers may not know of it. */
export async function livePath(db: Db, now: Date, place: Place): Promise<string | null> {
  switch (place.kind) {
    case 'fixed':
      return place.path
    case 'front':
      return viewPath(place.view, paths.front, paths.feed, (page) => hasPage(db, livePosts(now), page))
    case 'entry':
      return entryPath(db, now, place.where)
    case 'picture':
      return picturePath(db, now, place.slug)
    case 'tag':
      return tagPath(db, now, place)
    case 'author':
      return authorPath(db, now, place)
    case 'time':
      return timePath(db, now, place)
    case 'media':
      return mediaPath(db, place.id)
  }
}

async function entryPath(db: Db, now: Date, where: Prisma.PostWhereInput): Promise<string | null> {
  const entry = await db.post.findFirst({
    where: { AND: [live(now), where] },
    orderBy: { id: 'asc' },
    select: { kind: true, slug: true },
  })
  if (!entry) return null
  return entry.kind === 'PAGE' ? paths.page(entry.slug) : paths.post(entry.slug)
}

async function picturePath(db: Db, now: Date, slug: string): Promise<string | null> {
  const where = { AND: [livePosts(now), { slug }] }
  return (await db.post.findFirst({ where, select: { id: true } })) && paths.postPicture(slug)
}

async function tagPath(db: Db, now: Date, place: Place & { kind: 'tag' }): Promise<string | null> {
  const tag = await db.tag.findFirst({
    where: { AND: [place.where, { posts: { some: { post: livePosts(now) } } }] },
    select: { id: true, slug: true },
  })
  if (!tag) return null
  const posts = { AND: [livePosts(now), { tags: { some: { tagId: tag.id } } }] }
  return viewPath(
    place.view,
    (page) => paths.tag(tag.slug, page),
    (file) => paths.tagFeed(tag.slug, file),
    (page) => hasPage(db, posts, page),
  )
}

async function authorPath(db: Db, now: Date, place: Place & { kind: 'author' }): Promise<string | null> {
  const author = await db.person.findFirst({
    where: { AND: [place.where, { posts: { some: livePosts(now) } }] },
    select: { id: true, slug: true },
  })
  if (!author) return null
  const posts = { AND: [livePosts(now), { authorId: author.id }] }
  return viewPath(
    place.view,
    (page) => paths.author(author.slug, page),
    (file) => paths.authorFeed(author.slug, file),
    (page) => hasPage(db, posts, page),
  )
}

async function viewPath(
  view: View,
  pagePath: (page: number) => string,
  feedPath: (file: string) => string,
  has: (page: number) => Promise<boolean>,
): Promise<string | null> {
  if ('feed' in view) return feedPath(view.feed)
  return view.page === 1 || (await has(view.page)) ? pagePath(view.page) : null
}

async function hasPage(db: Db, where: Prisma.PostWhereInput, page: number): Promise<boolean> {
  const [{ postsPerPage }, posts] = await Promise.all([readSettings(db), db.post.count({ where })])
  return page <= Math.ceil(posts / postsPerPage)
}

async function timePath(db: Db, now: Date, place: Place & { kind: 'time' }): Promise<string | null> {
  const { year, month } = place
  const { zone } = await readSettings(db)
  const { from } = monthRange(year, month ?? 1, zone)
  const { before } = monthRange(year, month ?? 12, zone)
  const where = { AND: [livePosts(now), { publishAt: { gte: from, lt: before } }] }
  const found = await db.post.findFirst({ where, select: { id: true } })
  return found && (month ? paths.archiveMonth(year, month) : paths.archive())
}

async function mediaPath(db: Db, id: number): Promise<string | null> {
  const media = await db.media.findUnique({ where: { id }, select: { hash: true, name: true } })
  return media && paths.media(media)
}
