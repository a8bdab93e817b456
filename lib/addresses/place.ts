import { monthRange } from '../dates.ts'
import { archivedParts } from '../feeds/archive.ts'
import { readFeedFile } from '../feeds/feed-file.ts'
import { feedFormats } from '../feeds/formats.ts'
import type { Db, Prisma } from '../db/db.ts'
import { paths } from '../paths.ts'
import { live, livePosts } from '../posts/live.ts'
import { postPath } from '../posts/post.ts'
import { readSettings } from '../site/settings.ts'

/** A page of a list, or its feed by the name of a file (lib/feeds/feed-file.ts). */
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
  /** Posts with any of some tags, each of which is there: feeds only. */
  | { kind: 'tags'; each: Prisma.TagWhereInput[]; view: View }
  | { kind: 'author'; where: Prisma.PersonWhereInput; view: View }
  /** A month, or the whole year where there is none. */
  | { kind: 'time'; year: number; month?: number }
  | { kind: 'media'; id: number }
  /** The maintenance of a service, or its calendar. */
  | { kind: 'service'; where: Prisma.ServiceWhereInput; view: View }
  /** A maintenance window of a post, by the id of its block in lower case. */
  | { kind: 'windowCalendar'; slug: string; block: string }

/** The place for a year, and a month in digits if there is one; null when there is no such time. */
export function timePlace(year: string, month = ''): Place | null {
  if (!/^(19|20)\d\d$/.test(year)) return null
  if (!month) return { kind: 'time', year: Number(year) }
  return /^(0?[1-9]|1[0-2])$/.test(month) ? { kind: 'time', year: Number(year), month: Number(month) } : null
}

/** The file that a service's calendar has below its page, which is how it is viewed as a feed. */
export const CALENDAR = 'calendar.ics'

export const firstPage: View = { page: 1 }
export const preferredFeed: View = { feed: feedFormats[0]?.file ?? 'feed.xml' }

/** The address that a place has now; null while readers may not know of it. */
export async function livePath(db: Db, now: Date, place: Place): Promise<string | null> {
  switch (place.kind) {
    case 'fixed':
      return place.path
    case 'front':
      return viewPath(db, place.view, paths.front, paths.feed, livePosts(now))
    case 'entry':
      return entryPath(db, now, place.where)
    case 'picture':
      return picturePath(db, now, place.slug)
    case 'tag':
      return tagPath(db, now, place)
    case 'tags':
      return combinationPath(db, now, place)
    case 'author':
      return authorPath(db, now, place)
    case 'time':
      return timePath(db, now, place)
    case 'media':
      return mediaPath(db, place.id)
    case 'service':
      return servicePath(db, now, place)
    case 'windowCalendar':
      return windowCalendarPath(db, now, place)
  }
}

async function entryPath(db: Db, now: Date, where: Prisma.PostWhereInput): Promise<string | null> {
  const entry = await db.post.findFirst({
    where: { AND: [live(now), where] },
    orderBy: { id: 'asc' },
    select: { kind: true, slug: true },
  })
  return entry && postPath(entry)
}

async function picturePath(db: Db, now: Date, slug: string): Promise<string | null> {
  const where = { AND: [livePosts(now), { slug }] }
  return (await db.post.findFirst({ where, select: { id: true } })) && paths.postPicture(slug)
}

async function combinationPath(db: Db, now: Date, place: Place & { kind: 'tags' }): Promise<string | null> {
  if (!('feed' in place.view)) return null
  const tags = await Promise.all(place.each.map((where) => liveTag(db, now, where)))
  const found = tags.filter((tag) => tag !== null)
  if (found.length < tags.length) return null
  const posts = { AND: [livePosts(now), { tags: { some: { tagId: { in: found.map(({ id }) => id) } } } }] }
  const slugs = found.map(({ slug }) => slug)
  return feedPath(db, place.view.feed, (file) => paths.tagFeed(slugs, file), posts)
}

async function tagPath(db: Db, now: Date, place: Place & { kind: 'tag' }): Promise<string | null> {
  const tag = await liveTag(db, now, place.where)
  if (!tag) return null
  const posts = { AND: [livePosts(now), { tags: { some: { tagId: tag.id } } }] }
  return viewPath(
    db,
    place.view,
    (page) => paths.tag(tag.slug, page),
    (file) => paths.tagFeed(tag.slug, file),
    posts,
  )
}

function liveTag(db: Db, now: Date, where: Prisma.TagWhereInput) {
  return db.tag.findFirst({
    where: { AND: [where, { posts: { some: { post: livePosts(now) } } }] },
    select: { id: true, slug: true },
  })
}

async function authorPath(db: Db, now: Date, place: Place & { kind: 'author' }): Promise<string | null> {
  const author = await db.person.findFirst({
    where: { AND: [place.where, { posts: { some: livePosts(now) } }] },
    select: { id: true, slug: true },
  })
  if (!author) return null
  const posts = { AND: [livePosts(now), { authorId: author.id }] }
  return viewPath(
    db,
    place.view,
    (page) => paths.author(author.slug, page),
    (file) => paths.authorFeed(author.slug, file),
    posts,
  )
}

async function viewPath(
  db: Db,
  view: View,
  pagePath: (page: number) => string,
  pathOfFeed: (file: string) => string,
  posts: Prisma.PostWhereInput,
): Promise<string | null> {
  if ('feed' in view) return feedPath(db, view.feed, pathOfFeed, posts)
  if (view.page === 1) return pagePath(1)
  const { postsPerPage, total } = await measure(db, posts)
  return view.page <= Math.ceil(total / postsPerPage) ? pagePath(view.page) : null
}

/** The address of a feed; null for a part that its archive does not have. */
async function feedPath(
  db: Db,
  file: string,
  pathOfFeed: (file: string) => string,
  posts: Prisma.PostWhereInput,
): Promise<string | null> {
  const part = readFeedFile(file)?.part
  if (part === undefined) return pathOfFeed(file)
  const { postsPerFeed, total } = await measure(db, posts)
  return part <= archivedParts(total, postsPerFeed) ? pathOfFeed(file) : null
}

async function measure(db: Db, where: Prisma.PostWhereInput) {
  const [settings, total] = await Promise.all([readSettings(db), db.post.count({ where })])
  return { ...settings, total }
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

async function servicePath(db: Db, now: Date, place: Place & { kind: 'service' }): Promise<string | null> {
  const { where, view } = place
  const service = await db.service.findFirst({
    where: { AND: [where, { windows: { some: { window: { post: live(now) } } } }] },
    select: { slug: true },
  })
  if (!service) return null
  if ('feed' in view) return paths.serviceCalendar(service.slug)
  return view.page === 1 ? paths.service(service.slug) : null
}

/** A window that its post no longer tells of leads to the post. */
async function windowCalendarPath(
  db: Db,
  now: Date,
  { slug, block }: Place & { kind: 'windowCalendar' },
): Promise<string | null> {
  const post = await db.post.findFirst({
    where: { AND: [livePosts(now), { slug }] },
    select: { windows: { select: { block: true } } },
  })
  if (!post) return null
  const window = post.windows.find((each) => each.block.toLowerCase() === block)
  return window ? paths.windowCalendar(slug, window.block) : paths.post(slug)
}
