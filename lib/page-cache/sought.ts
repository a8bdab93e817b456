import type { Db } from '../db/db.ts'
import { paths } from '../paths.ts'
import { live, livePosts } from '../posts/live.ts'
import { postPath } from '../posts/post.ts'

const CHANGED = 5
const NEWEST = 20
/** Posts whose copies are always at hand. */
const KEPT = 5_000
const AT_A_TIME = 1_000

/**
 * Where readers look first after a change: the front page and its feed, the posts changed last with their tags, and the
 * newest posts.
 */
export async function soughtNow(db: Db, now: Date): Promise<string[]> {
  const columns = {
    slug: true,
    tags: { select: { tag: { select: { slug: true } } }, orderBy: { position: 'asc' as const } },
  }
  const where = livePosts(now)
  const changed = await db.post.findMany({
    where,
    orderBy: { updatedAt: 'desc' },
    take: CHANGED,
    select: columns,
  })
  const newest = await db.post.findMany({
    where,
    orderBy: { publishAt: 'desc' },
    take: NEWEST,
    select: columns,
  })
  const first = [...newest.slice(0, CHANGED), ...changed]
  const tags = first.flatMap((post) => post.tags.map(({ tag }) => tag.slug))
  return unique([
    paths.front(),
    paths.feed(),
    ...first.map(({ slug }) => paths.post(slug)),
    ...tags.flatMap((slug) => [paths.tag(slug), paths.tagFeed(slug)]),
    ...newest.map(({ slug }) => paths.post(slug)),
    paths.tags(),
    paths.archive(),
    paths.maintenance(),
    paths.maintenanceCalendar(),
    paths.sitemap(),
  ])
}

/** The newest posts, as many as there are always copies of. */
export async function keptPosts(db: Db, now: Date): Promise<string[]> {
  const where = livePosts(now)
  const rows = await db.post.findMany({
    where,
    orderBy: { publishAt: 'desc' },
    take: KEPT,
    select: { slug: true },
  })
  return rows.map(({ slug }) => paths.post(slug))
}

/** The address of every live post and page, read in parts so that readers need not wait for the whole. */
export async function livePostAddresses(db: Db, now: Date): Promise<Set<string>> {
  const addresses = new Set<string>()
  let after = 0
  for (;;) {
    const rows = await db.post.findMany({
      where: { ...live(now), id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_A_TIME,
      select: { id: true, kind: true, slug: true },
    })
    for (const row of rows) addresses.add(postPath(row))
    if (rows.length < AT_A_TIME) return addresses
    after = rows.at(-1)?.id ?? after
  }
}

const unique = (addresses: string[]) => Array.from(new Set(addresses))
