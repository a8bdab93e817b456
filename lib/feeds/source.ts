import { paths } from '../paths.ts'

/** What a feed is of. */
export type FeedSource =
  | { kind: 'blog' }
  | { kind: 'tag'; slug: string; name: string }
  | { kind: 'author'; slug: string; name: string }

/** The page that lists what the feed holds. */
export function sourcePath(source: FeedSource): string {
  if (source.kind === 'tag') return paths.tag(source.slug)
  if (source.kind === 'author') return paths.author(source.slug)
  return paths.front()
}

/** The address of the feed; `file` is the one of its format, such as `feed.xml`. */
export function feedPath(source: FeedSource, file: string): string {
  if (source.kind === 'tag') return paths.tagFeed(source.slug, file)
  if (source.kind === 'author') return paths.authorFeed(source.slug, file)
  return paths.feed(file)
}

export function feedTitle(siteTitle: string, source: FeedSource): string {
  return source.kind === 'blog' ? siteTitle : `${source.name} – ${siteTitle}`
}
