/** Every address of the site is spelt here and nowhere else. All are paths; `absolute` adds the origin. */

const segment = encodeURIComponent

const paged = (base: string, page: number) => (page <= 1 ? base || '/' : `${base}/page/${page}`)

export const paths = {
  front: (page = 1) => paged('', page),
  post: (slug: string) => `/posts/${segment(slug)}`,
  postPicture: (slug: string) => `/posts/${segment(slug)}/picture.png`,
  page: (slug: string) => `/${segment(slug)}`,
  tags: () => '/tags',
  tag: (slug: string, page = 1) => paged(`/tags/${segment(slug)}`, page),
  archive: () => '/archive',
  /** `month` counts from 1. */
  archiveMonth: (year: number, month: number) => `/archive/${year}/${String(month).padStart(2, '0')}`,
  author: (slug: string, page = 1) => paged(`/authors/${segment(slug)}`, page),
  maintenance: () => '/maintenance',
  /** The maintenance of one service. */
  service: (slug: string) => `/maintenance/${segment(slug)}`,
  maintenanceCalendar: () => '/maintenance.ics',
  serviceCalendar: (slug: string) => `/maintenance/${segment(slug)}/calendar.ics`,
  /** One window of a post, by the id of its block. */
  windowCalendar: (post: string, block: string) => `/posts/${segment(post)}/${segment(block)}.ics`,
  search: (query?: string, page = 1) => {
    if (!query) return '/search'
    const params = new URLSearchParams({ q: query })
    if (page > 1) params.set('page', String(page))
    return `/search?${params}`
  },
  sitePicture: () => '/picture.png',
  /** `file` is a feed format's (lib/feeds/formats.ts). */
  feed: (file = 'feed.xml') => `/${file}`,
  /** Of posts with any of the tags, in whatever order they are named; no slug holds the sign between them. */
  tagFeed: (slugs: string | readonly string[], file = 'feed.xml') =>
    `/tags/${[...new Set([slugs].flat())].toSorted().map(segment).join('+')}/${file}`,
  authorFeed: (slug: string, file = 'feed.xml') => `/authors/${segment(slug)}/${file}`,
  media: (media: { hash: string; name: string }) => `/media/${media.hash}/${segment(media.name)}`,
  /** Where the feeds of the blog are listed, or its part about a tag or an author. */
  follow: (of?: { kind: 'tag' | 'author'; slug: string }) =>
    of ? `/follow#${of.kind}-${segment(of.slug)}` : '/follow',
  opml: () => '/follow.opml',
  /** What whoever holds `token` may see of a post that is not live. */
  preview: (token: string) => `/preview/${segment(token)}`,
  sitemap: () => '/sitemap.xml',
  sitemapPart: (part: number) => `/sitemap/${part}`,
  opensearch: () => '/opensearch.xml',
  robots: () => '/robots.txt',
}

/** The file of the media store that a path of this site leads to; null when it leads elsewhere. */
export function mediaAt(path: string): { hash: string; name: string } | null {
  const [, hash, name] = /^\/media\/([0-9a-f]{64})\/([^/?#]+)$/.exec(path) ?? []
  if (!hash || !name) return null
  try {
    return { hash, name: decodeURIComponent(name) }
  } catch {
    return null
  }
}

/** First segments that are not readers': what is under them answers for itself, whatever blog there is, and is never cached. */
export const notForReaders: ReadonlySet<string> = new Set([
  '_next',
  'admin',
  'api',
  'healthz',
  'media',
  'metrics',
  'preview',
  'readyz',
  'setup',
])

/** First segments that a page (kind PAGE) cannot have as its slug. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...notForReaders,
  'archive',
  'atom.xml',
  'author',
  'authors',
  'category',
  'comments',
  'feed',
  'feed.json',
  'feed.xml',
  'feeds',
  'follow',
  'follow.opml',
  'favicon.ico',
  'gone',
  'icon.svg',
  'maintenance',
  'maintenance.ics',
  'opensearch.xml',
  'page',
  'picture.png',
  'posts',
  'reader.js',
  'robots.txt',
  'rss',
  'search',
  'sitemap',
  'sitemap.xml',
  'tag',
  'tags',
  '.well-known',
])

/** The token in the path of a preview; null when it is that of something else. */
export function previewToken(path: string): string | null {
  return /^\/preview\/([^/]+)\/?$/.exec(path)?.[1] ?? null
}

/** `path` under `origin` (`https://blog.example.com`); an address that is already absolute stays as it is. */
export function absolute(origin: string, path: string): string {
  return new URL(path, origin).href
}
