import { element, escapeText } from '../../content/html/element.ts'
import type { Feed, FeedFormat, FeedItem, FeedPicture } from '../feed.ts'

/** Atom (RFC 4287). */
export const atom: FeedFormat = {
  name: 'Atom',
  file: 'atom.xml',
  mediaType: 'application/atom+xml',
  write,
}

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
}

function write(feed: Feed): string {
  const { archive } = feed
  const parts = [
    // All parts of an archive are one feed.
    textElement('id', archive.current),
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('updated', (feed.changedAt ?? new Date(0)).toISOString()),
    textElement('generator', 'Gazette'),
    link('alternate', feed.url, 'text/html'),
    link('self', feed.selfUrl, atom.mediaType),
    ...(archive.isArchived
      ? [element('fh:archive', {}, ''), link('current', archive.current, atom.mediaType)]
      : []),
    ...(archive.previous ? [link('prev-archive', archive.previous, atom.mediaType)] : []),
    ...(archive.next ? [link('next-archive', archive.next, atom.mediaType)] : []),
    ...feed.items.map(entry),
  ]
  const root = element('feed', { ...NAMESPACES, 'xml:lang': feed.language }, `\n${parts.join('\n')}\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function entry(item: FeedItem): string {
  const parts = [
    textElement('id', iri(item.guid)),
    textElement('title', item.title),
    link('alternate', item.url, 'text/html'),
    textElement('published', item.announcedAt.toISOString()),
    textElement('updated', item.changedAt.toISOString()),
    element('author', {}, textElement('name', item.author.name) + textElement('uri', item.author.url)),
    ...item.tags.map(({ name, slug }) => element('category', { term: slug, label: name }, '')),
    ...(item.picture ? [enclosure(item.picture)] : []),
    ...(item.summary ? [textElement('summary', item.summary)] : []),
    element('content', { type: 'html' }, escapeText(item.html)),
  ]
  return element('entry', {}, `\n${parts.join('\n')}\n`)
}

/** An id is an IRI (RFC 4287 section 4.2.6); an imported one may be any text, and becomes the address of that text. */
function iri(guid: string): string {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(guid) ? guid : `data:,${encodeURIComponent(guid)}`
}

function enclosure({ url, mime, bytes }: FeedPicture): string {
  return element('link', { rel: 'enclosure', href: url, type: mime, length: bytes }, '')
}

function link(rel: string, href: string, type: string): string {
  return element('link', { rel, href, type }, '')
}

const textElement = (name: string, text: string) => element(name, {}, escapeText(text))
