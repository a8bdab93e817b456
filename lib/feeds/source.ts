import { paths } from '../paths.ts'

/** What a feed is of. */
export type FeedSource =
  | { kind: 'blog' }
  /** Of posts with any of them. */
  | { kind: 'tags'; tags: readonly { slug: string; name: string }[] }
  | { kind: 'author'; slug: string; name: string }

/** The page that lists what the feed holds, or leads to it. */
export function sourcePath(source: FeedSource): string {
  switch (source.kind) {
    case 'blog':
      return paths.front()
    case 'tags': {
      const [tag, ...others] = source.tags
      return tag && others.length === 0 ? paths.tag(tag.slug) : paths.tags()
    }
    case 'author':
      return paths.author(source.slug)
  }
}

/** The address of the feed; `file` is the one of its format, such as `feed.xml`. */
export function feedPath(source: FeedSource, file: string): string {
  switch (source.kind) {
    case 'blog':
      return paths.feed(file)
    case 'tags':
      return paths.tagFeed(slugsOf(source.tags), file)
    case 'author':
      return paths.authorFeed(source.slug, file)
  }
}

export function feedTitle(siteTitle: string, source: FeedSource): string {
  switch (source.kind) {
    case 'blog':
      return siteTitle
    case 'tags':
      return `${source.tags.map(({ name }) => name).join(', ')} – ${siteTitle}`
    case 'author':
      return `${source.name} – ${siteTitle}`
  }
}

const slugsOf = (tags: readonly { slug: string }[]) => tags.map(({ slug }) => slug)
