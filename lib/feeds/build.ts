import type { Db } from '../db/db.ts'
import { absolute } from '../paths.ts'
import { authorBySlug } from '../people/queries.ts'
import { filesOf } from '../media/files.ts'
import { countAnnounced, readAnnounced, type Followed } from '../posts/reading/announced.ts'
import type { Site } from '../site/site.ts'
import { tagBySlug } from '../tags/queries.ts'
import { archiveLinks, stretchOf } from './archive.ts'
import type { Feed } from './feed.ts'
import { feedFile, type FeedFile } from './feed-file.ts'
import { itemOf } from './item.ts'
import { feedPath, feedTitle, sourcePath, type FeedSource } from './source.ts'
import { xmlText } from './xml-text.ts'

/** Which feed is asked for. */
export type FeedAddress =
  | { kind: 'blog' }
  /** Of posts with any of the tags. */
  | { kind: 'tags'; slugs: readonly string[] }
  | { kind: 'author'; slug: string }

/**
 * The feed at an address, or a part of its archive; null where nothing is live. Nothing in it depends on `now` but
 * which posts are live.
 */
export async function buildFeed(
  db: Db,
  now: Date,
  site: Site,
  address: FeedAddress,
  { format, part }: FeedFile,
): Promise<Feed | null> {
  const found = await find(db, now, address)
  if (!found) return null
  const { title, tagline, language, postsPerFeed } = site.settings
  const total = await countAnnounced(db, now, found.of)
  const stretch = stretchOf(total, postsPerFeed, part)
  if (!stretch) return null
  const posts = await readAnnounced(db, now, found.of, stretch)
  const files = await filesOf(db, posts)
  const items = posts.map((post) => itemOf(site, post, files))
  const addressOf = (of?: number) =>
    absolute(site.origin, feedPath(found.source, feedFile({ format, part: of })))
  return {
    title: xmlText(feedTitle(title, found.source)),
    description: xmlText(found.description || tagline || title),
    language,
    url: absolute(site.origin, sourcePath(found.source)),
    selfUrl: addressOf(part),
    archive: archiveLinks(total, postsPerFeed, part, addressOf),
    changedAt: items.map(({ changedAt }) => changedAt).toSorted((a, b) => b.getTime() - a.getTime())[0],
    items,
  }
}

type Found = { source: FeedSource; of: Followed; description: string }

async function find(db: Db, now: Date, address: FeedAddress): Promise<Found | null> {
  switch (address.kind) {
    case 'blog':
      return { source: address, of: {}, description: '' }
    case 'tags':
      return findTags(db, now, address.slugs)
    case 'author': {
      const author = await authorBySlug(db, now, address.slug)
      if (!author) return null
      return { source: { kind: 'author', ...author }, of: { authorId: author.id }, description: author.bio }
    }
  }
}

async function findTags(db: Db, now: Date, slugs: readonly string[]): Promise<Found | null> {
  const found = await Promise.all(slugs.map((slug) => tagBySlug(db, now, slug)))
  const tags = found.filter((tag) => tag !== null)
  if (tags.length === 0 || tags.length < slugs.length) return null
  return {
    source: { kind: 'tags', tags },
    of: { tagIds: tags.map(({ id }) => id) },
    description: tags.length === 1 ? (tags[0]?.description ?? '') : '',
  }
}
