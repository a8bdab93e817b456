import type { Metadata } from 'next'
import { feedLinks, type FeedLink } from '../feeds/links.ts'
import { formatMonth } from '../dates.ts'
import { calendarTitle } from '../maintenance/calendar.ts'
import { absolute, paths } from '../paths.ts'
import type { Post } from '../posts/post.ts'
import type { Site } from '../site/site.ts'
import { postPicture, sitePicture } from './picture.ts'
import { shorten } from '../content/to-text.ts'

/**
 * What `generateMetadata` of each reader page returns: whole, so that nothing is inherited from a layout.
 * `page` counts from 1; later pages of a list are their own canonical address.
 */

export function frontMetadata(site: Site, page = 1): Metadata {
  const { title, tagline } = site.settings
  const name = page > 1 ? numbered(title, page) : tagline ? `${title} – ${tagline}` : title
  return describe(site, { title: name, description: tagline, path: paths.front(page), suffix: false })
}

export function postMetadata(site: Site, post: Post): Metadata {
  const description = shorten(post.excerpt, 200)
  const metadata = describe(site, {
    title: post.title,
    description,
    path: paths.post(post.slug),
    picture: post,
  })
  const byline = { name: post.author.name, url: absolute(site.origin, paths.author(post.author.slug)) }
  return {
    ...metadata,
    authors: byline,
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: post.publishAt.toISOString(),
      modifiedTime: post.changedAt.toISOString(),
      authors: [byline.url],
      section: post.tags[0]?.name,
      tags: post.tags.map(({ name }) => name),
    },
  }
}

/** A page such as About. */
export function pageMetadata(site: Site, page: Post): Metadata {
  return describe(site, {
    title: page.title,
    description: shorten(page.excerpt, 200),
    path: paths.page(page.slug),
  })
}

export function tagsMetadata(site: Site): Metadata {
  return describe(site, {
    title: 'Tags',
    description: `Every subject that ${site.settings.title} has written about.`,
    path: paths.tags(),
  })
}

type Tag = { name: string; slug: string; description: string }

export function tagMetadata(site: Site, tag: Tag, page = 1): Metadata {
  return describe(site, {
    title: numbered(tag.name, page),
    description: shorten(tag.description, 200) || `Posts about ${tag.name} on ${site.settings.title}.`,
    path: paths.tag(tag.slug, page),
    feeds: feedLinks(site, { kind: 'tags', tags: [tag] }),
  })
}

type Author = { name: string; slug: string; bio: string }

export function authorMetadata(site: Site, author: Author, page = 1): Metadata {
  return describe(site, {
    title: numbered(author.name, page),
    description: shorten(author.bio, 200) || `Posts by ${author.name} on ${site.settings.title}.`,
    path: paths.author(author.slug, page),
    feeds: feedLinks(site, { kind: 'author', ...author }),
  })
}

export function archiveMetadata(site: Site): Metadata {
  return describe(site, {
    title: 'Archive',
    description: `All posts of ${site.settings.title}, by month.`,
    path: paths.archive(),
  })
}

export function followMetadata(site: Site): Metadata {
  return describe(site, {
    title: 'Follow',
    description: `Every new post of ${site.settings.title} in a feed reader: all of them, by tag or by author.`,
    path: paths.follow(),
  })
}

export function maintenanceMetadata(site: Site): Metadata {
  return describe(site, {
    title: 'Service calendar',
    description: `What is being worked on at ${site.settings.title}, what is planned, and what has been.`,
    path: paths.maintenance(),
    feeds: [calendarLink(site, null, paths.maintenanceCalendar())],
  })
}

export function serviceMetadata(site: Site, { name, slug }: { name: string; slug: string }): Metadata {
  return describe(site, {
    title: `${name}: maintenance`,
    description: `Maintenance of ${name} at ${site.settings.title}: going on, planned and over.`,
    path: paths.service(slug),
    feeds: [calendarLink(site, name, paths.serviceCalendar(slug))],
  })
}

function calendarLink(site: Site, of: string | null, path: string): FeedLink {
  return {
    title: calendarTitle(site, of),
    url: absolute(site.origin, path),
    type: 'text/calendar',
    format: 'iCalendar',
  }
}

export function monthMetadata(site: Site, year: number, month: number): Metadata {
  const name = formatMonth(year, month, site.settings.language)
  return describe(site, {
    title: name,
    description: `Posts of ${name} on ${site.settings.title}.`,
    path: paths.archiveMonth(year, month),
  })
}

/** Results are not for search engines: their pages are endless and hold nothing of their own. */
export function searchMetadata(site: Site, query = ''): Metadata {
  const asked = shorten(query, 80)
  const metadata = describe(site, {
    title: asked ? `Search: ${asked}` : 'Search',
    description: `Search the posts of ${site.settings.title}.`,
    path: paths.search(),
  })
  return { ...metadata, robots: { index: false, follow: true } }
}

type Page = {
  title: string
  description: string
  path: string
  /** Whether the site's name follows the title. */
  suffix?: boolean
  /** The post whose picture stands for the page; absent: the site's. */
  picture?: Post
  /** Feeds that fit the page better than the blog's, which is always named as well. */
  feeds?: FeedLink[]
}

function describe(site: Site, page: Page) {
  const { title: siteName, language } = site.settings
  const url = absolute(site.origin, page.path)
  const image = page.picture ? postPicture(site, page.picture) : sitePicture(site)
  const feeds = [...(page.feeds ?? []), ...feedLinks(site, { kind: 'blog' })]
  return {
    title: page.suffix === false ? page.title : `${page.title} – ${siteName}`,
    description: page.description,
    robots: { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1 },
    alternates: { canonical: url, types: feedsByType(feeds) },
    openGraph: {
      type: 'website',
      title: page.title,
      description: page.description,
      url,
      siteName,
      // Open Graph knows languages only with a territory.
      locale: /^[a-z]{2}-[A-Z]{2}$/.test(language) ? language.replace('-', '_') : undefined,
      images: [image],
    },
    twitter: {
      card: 'summary_large_image',
      title: page.title,
      description: page.description,
      images: [image],
    },
  } satisfies Metadata
}

function feedsByType(feeds: FeedLink[]): Record<string, { url: string; title: string }[]> {
  const types: Record<string, { url: string; title: string }[]> = {}
  for (const { type, url, title } of feeds) (types[type] ??= []).push({ url, title })
  return types
}

const numbered = (title: string, page: number) => (page > 1 ? `${title}, page ${page}` : title)
