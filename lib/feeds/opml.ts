import { element, escapeText } from '../content/html/element.ts'
import { absolute } from '../paths.ts'
import type { Site } from '../site/site.ts'
import { feedLinks } from './links.ts'
import { sourcePath, type FeedSource } from './source.ts'
import { xmlText } from './xml-text.ts'

/** The feeds of all tags in one file, which feed readers import: OPML 2.0. Without tags, the feed of the blog. */
export function opml(site: Site, tags: { name: string; slug: string }[]): string {
  const { title } = site.settings
  const feeds =
    tags.length > 0
      ? tags.map((tag) => outline(site, { kind: 'tags', tags: [tag] }, tag.name))
      : [outline(site, { kind: 'blog' }, title)]
  // A folder in the reader, as what it is of does not stand in the names of tags.
  const folder = element('outline', { text: xmlText(title) }, `\n${feeds.join('\n')}\n`)
  const head = element('head', {}, element('title', {}, escapeText(xmlText(title))))
  const document = element('opml', { version: '2.0' }, `\n${head}\n${element('body', {}, `\n${folder}\n`)}\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`
}

function outline(site: Site, source: FeedSource, name: string): string {
  const text = xmlText(name)
  const [preferred] = feedLinks(site, source)
  const htmlUrl = absolute(site.origin, sourcePath(source))
  return element('outline', { type: 'rss', text, title: text, xmlUrl: preferred?.url, htmlUrl }, '')
}
