import { element, startTag } from '../content/html/element.ts'
import { toHtml } from '../content/to-html.ts'
import type { Db } from '../db/db.ts'
import { absolute, paths } from '../paths.ts'
import { authorBySlug } from '../people/queries.ts'
import type { Picture, Post } from '../posts/post.ts'
import { newestPosts } from '../posts/queries.ts'
import type { Site } from '../site/site.ts'
import { tagBySlug } from '../tags/queries.ts'
import type { Feed, FeedFormat, FeedItem } from './feed.ts'
import { feedPath, feedTitle, sourcePath, type FeedSource } from './source.ts'
import { xmlText } from './xml-text.ts'

/** Which feed is asked for. */
export type FeedAddress = { kind: 'blog' } | { kind: 'tag' | 'author'; slug: string }

/** The feed at an address; null where nothing is live. Nothing in it depends on `now` but which posts are live. */
export async function buildFeed(
  db: Db,
  now: Date,
  site: Site,
  address: FeedAddress,
  format: FeedFormat,
): Promise<Feed | null> {
  const found = await find(db, now, address)
  if (!found) return null
  const { title, tagline, language, postsPerFeed } = site.settings
  const posts = await newestPosts(db, now, postsPerFeed, found.of)
  return {
    title: xmlText(feedTitle(title, found.source)),
    description: xmlText(found.description || tagline || title),
    language,
    url: absolute(site.origin, sourcePath(found.source)),
    selfUrl: absolute(site.origin, feedPath(found.source, format.file)),
    changedAt: latest(posts.flatMap(({ publishAt, changedAt }) => [publishAt, changedAt])),
    items: posts.map((post) => itemOf(site, post)),
  }
}

type Found = { source: FeedSource; of: { tagId?: number; authorId?: number }; description: string }

async function find(db: Db, now: Date, address: FeedAddress): Promise<Found | null> {
  if (address.kind === 'blog') return { source: address, of: {}, description: '' }
  if (address.kind === 'tag') {
    const tag = await tagBySlug(db, now, address.slug)
    return tag && { source: { kind: 'tag', ...tag }, of: { tagId: tag.id }, description: tag.description }
  }
  const author = await authorBySlug(db, now, address.slug)
  return (
    author && { source: { kind: 'author', ...author }, of: { authorId: author.id }, description: author.bio }
  )
}

function itemOf({ origin, settings }: Site, post: Post): FeedItem {
  const path = paths.post(post.slug)
  const html = toHtml(post.body, { origin, path, zones: settings.maintenanceZones, headingIds: false })
  return {
    guid: xmlText(post.guid),
    url: absolute(origin, path),
    title: xmlText(post.title),
    summary: xmlText(post.excerpt),
    html: xmlText(post.cover ? `${coverHtml(origin, post.cover)}\n${html}` : html),
    author: xmlText(post.author.name),
    tags: post.tags.map(({ name }) => xmlText(name)),
    publishAt: post.publishAt,
    changedAt: post.changedAt,
  }
}

/** The cover stands above the text on the page, so it does in a feed reader. */
function coverHtml(origin: string, cover: Picture): string {
  const { alt, width, height } = cover
  return element('p', {}, startTag('img', { src: absolute(origin, paths.media(cover)), alt, width, height }))
}

function latest(instants: Date[]): Date | undefined {
  return instants.toSorted((a, b) => b.getTime() - a.getTime())[0]
}
