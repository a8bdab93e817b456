import { escapeText } from '../content/html/element.ts'
import type { Db } from '../db/db.ts'
import { announcedServices, hasWindows } from '../maintenance/queries.ts'
import { absolute, paths } from '../paths.ts'
import { authors } from '../people/queries.ts'
import { livePages, livePosts } from '../posts/live.ts'
import { monthCounts } from '../posts/reading/queries.ts'
import type { Site } from '../site/site.ts'
import { tagCounts } from '../tags/queries.ts'

/** What sitemaps.org allows in one file. */
const MOST = 50_000

/** One address of the site; lists go without a date, which search engines do not miss. */
type Entry = { path: string; changedAt?: Date }

/** The sitemap, or past `most` addresses the index of its parts. Everything in it is live at `now`. */
export async function sitemap(db: Db, now: Date, site: Site, most = MOST): Promise<string> {
  const [posts, others] = await Promise.all([countPosts(db, now), otherEntries(db, now, site)])
  if (posts + others.length <= most)
    return urlset(site, [...others, ...(await postEntries(db, now, 0, most))])
  const parts = 1 + Math.ceil(posts / most)
  const locations = Array.from({ length: parts }, (_, at) => absolute(site.origin, paths.sitemapPart(at + 1)))
  return document(
    'sitemapindex',
    locations.map((url) => `<sitemap><loc>${escapeText(url)}</loc></sitemap>`),
  )
}

/** A part of a large sitemap: the first holds everything that is not a post. Null: there is no such part. */
export async function sitemapPart(
  db: Db,
  now: Date,
  site: Site,
  part: number,
  most = MOST,
): Promise<string | null> {
  if (part === 1) return urlset(site, (await otherEntries(db, now, site)).slice(0, most))
  const posts = part > 1 ? await postEntries(db, now, (part - 2) * most, most) : []
  return posts.length > 0 ? urlset(site, posts) : null
}

const countPosts = (db: Db, now: Date) => db.post.count({ where: livePosts(now) })

/** Oldest first, so that a full part does not change when posts are added. */
async function postEntries(db: Db, now: Date, skip: number, take: number): Promise<Entry[]> {
  const rows = await db.post.findMany({
    where: livePosts(now),
    orderBy: { id: 'asc' },
    skip,
    take,
    select: { slug: true, publishAt: true, changedAt: true },
  })
  return rows.map(({ slug, ...times }) => ({ path: paths.post(slug), changedAt: visibleSince(times) }))
}

async function otherEntries(db: Db, now: Date, site: Site): Promise<Entry[]> {
  const [pages, tags, people, months, hasMaintenance, services] = await Promise.all([
    db.post.findMany({
      where: livePages(now),
      orderBy: { id: 'asc' },
      select: { slug: true, publishAt: true, changedAt: true },
    }),
    tagCounts(db, now),
    authors(db, now),
    monthCounts(db, now, site.settings.zone),
    hasWindows(db, now),
    announcedServices(db, now),
  ])
  return [
    { path: paths.front() },
    ...pages.map(({ slug, ...times }) => ({ path: paths.page(slug), changedAt: visibleSince(times) })),
    { path: paths.tags() },
    ...tags.map(({ slug }) => ({ path: paths.tag(slug) })),
    ...people.map(({ slug }) => ({ path: paths.author(slug) })),
    { path: paths.archive() },
    { path: paths.follow() },
    ...(hasMaintenance ? [{ path: paths.maintenance() }] : []),
    ...services.map(({ slug }) => ({ path: paths.service(slug) })),
    ...months.map(({ year, month }) => ({ path: paths.archiveMonth(year, month) })),
  ]
}

/** A scheduled post is new on its day, whenever it was written. */
function visibleSince({ publishAt, changedAt }: { publishAt: Date | null; changedAt: Date }): Date {
  return publishAt && publishAt > changedAt ? publishAt : changedAt
}

function urlset(site: Site, entries: Entry[]): string {
  return document(
    'urlset',
    entries.map(({ path, changedAt }) => {
      const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
      return `<url><loc>${escapeText(absolute(site.origin, path))}</loc>${lastmod}</url>`
    }),
  )
}

function document(root: 'urlset' | 'sitemapindex', lines: string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, `</${root}>`, ''].join('\n')
}
