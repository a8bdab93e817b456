import RSS from 'rss'
import { escapeText } from '../../content/html/element.ts'
import type { Feed, FeedFormat, FeedItem, FeedPicture } from '../feed.ts'

/** RSS 2.0 after the RSS Advisory Board's Best Practices Profile, with the whole post in `content:encoded`. */
export const rss: FeedFormat = {
  name: 'RSS',
  file: 'feed.xml',
  mediaType: 'application/rss+xml',
  write,
}

/** Minutes that a reader may wait before it asks again. */
const PATIENCE = 15

const namespaces = {
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
}

function write(feed: Feed): string {
  const channel = new RSS({
    title: feed.title,
    description: feed.description,
    site_url: feed.url,
    feed_url: feed.selfUrl,
    language: feed.language,
    generator: 'Gazette',
    ttl: PATIENCE,
    custom_namespaces: namespaces,
    custom_elements: history(feed),
  })
  for (const item of feed.items) channel.item(itemOf(item))
  const xml = channel.xml({ indent: '  ' }).replace('?><rss', '?>\n<rss')
  return `${withBuildDate(xml, feed.changedAt)}\n`
}

/** RFC 5005 section 4, which names the elements of Atom in RSS too. */
function history({ archive: { isArchived, current, previous, next } }: Feed): object[] {
  return [
    ...(isArchived ? [{ 'fh:archive': {} }, ...link('current', current)] : []),
    ...link('prev-archive', previous),
    ...link('next-archive', next),
  ]
}

function link(rel: string, href: string | undefined): object[] {
  return href ? [{ 'atom:link': { _attr: { href, rel, type: rss.mediaType } } }] : []
}

function itemOf(item: FeedItem): RSS.ItemOptions {
  return {
    title: item.title,
    // Readers take it for HTML.
    description: escapeText(item.summary),
    url: item.url,
    // Without one, the package writes the address and marks it as permanent.
    guid: item.guid === item.url ? undefined : item.guid,
    categories: item.tags.map(({ name }) => name),
    author: item.author.name,
    // Not as `date`, which the package would write with the obsolete zone name GMT.
    date: '',
    custom_elements: [
      { pubDate: rfc822(item.announcedAt) },
      { 'content:encoded': { _cdata: item.html } },
      ...(item.picture ? [mediaContent(item.picture)] : []),
    ],
  }
}

/** Not as an enclosure, which readers offer to download or to play. */
function mediaContent({ url, mime, bytes, width, height }: FeedPicture): object {
  const size = width && height ? { width, height } : {}
  return { 'media:content': { _attr: { url, fileSize: bytes, type: mime, medium: 'image', ...size } } }
}

const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/

/** The package writes the present time into each feed, so that no two would have the same bytes. */
function withBuildDate(xml: string, changedAt: Date | undefined): string {
  const element = changedAt ? `<lastBuildDate>${rfc822(changedAt)}</lastBuildDate>` : ''
  return xml
    .split(CDATA)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/<lastBuildDate>[^<]*<\/lastBuildDate>/, element)))
    .join('')
}

/** RFC 822 § 5 with a year of four digits: `Sun, 24 Jul 2011 01:00:00 +0000`. */
function rfc822(instant: Date): string {
  return instant.toUTCString().replace('GMT', '+0000')
}
