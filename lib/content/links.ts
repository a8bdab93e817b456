import { mapNodes, walk } from './document.ts'
import type { Document, DocumentNode, Mark } from './document.ts'
import { sanitiseHtml } from './sanitise.ts'

type Change = (url: string) => string

/** A copy of `document` with every address that a reader can follow changed: links, linked pictures, embeds, raw HTML. */
export function mapLinks(document: Document, change: Change): Document {
  return mapNodes(document, (node) => {
    const marked =
      'marks' in node && node.marks
        ? { ...node, marks: node.marks.map((mark) => mapMark(mark, change)) }
        : node
    return mapNodeLink(marked, change)
  })
}

/** A copy of `document` with the addresses of pictures, sounds, films and files changed, in raw HTML too. */
export function mapImages(document: Document, change: Change): Document {
  return mapNodes(document, (node) => mapNodeSource(node, change))
}

/** Every address that a reader can follow, in reading order, as often as it occurs. */
export function linksOf(document: Document): string[] {
  const urls: string[] = []
  mapLinks(document, collectInto(urls))
  return urls
}

/** The address of every picture, sound, film and file, in reading order, as often as it occurs. */
export function imagesOf(document: Document): string[] {
  const urls: string[] = []
  for (const node of walk(document)) if (node.type !== 'doc') mapNodeSource(node, collectInto(urls))
  return urls
}

function collectInto(urls: string[]): Change {
  return (url) => {
    urls.push(url)
    return url
  }
}

function mapMark(mark: Mark, change: Change): Mark {
  return mark.type === 'link' ? { ...mark, attrs: { ...mark.attrs, href: change(mark.attrs.href) } } : mark
}

function mapNodeLink(node: DocumentNode, change: Change): DocumentNode {
  if (node.type === 'image' && node.attrs.href !== null)
    return { ...node, attrs: { ...node.attrs, href: change(node.attrs.href) } }
  if (node.type === 'blockquote' && node.attrs.cite !== null)
    return { ...node, attrs: { ...node.attrs, cite: change(node.attrs.cite) } }
  if (node.type === 'embed') return { ...node, attrs: { ...node.attrs, url: change(node.attrs.url) } }
  if (node.type === 'rawHtml')
    return { ...node, attrs: { html: sanitiseHtml(node.attrs.html, { link: change }) } }
  return node
}

function mapNodeSource(node: DocumentNode, change: Change): DocumentNode {
  if (node.type === 'image') return { ...node, attrs: { ...node.attrs, src: change(node.attrs.src) } }
  if (node.type === 'media') {
    const { src, poster } = node.attrs
    return {
      ...node,
      attrs: { ...node.attrs, src: change(src), poster: poster === null ? null : change(poster) },
    }
  }
  if (node.type === 'rawHtml')
    return { ...node, attrs: { html: sanitiseHtml(node.attrs.html, { source: change }) } }
  return node
}
