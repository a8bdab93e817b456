import { mapNodes, walk } from './document.ts'
import type { Document, DocumentNode, Mark } from './document.ts'
import { sanitiseHtml } from './sanitise.ts'

type Change = (url: string) => string

/** A copy of `document` with every address that a reader can follow changed: links, linked pictures, embeds, files, raw HTML. */
export function mapLinks(document: Document, change: Change): Document {
  return mapNodes(document, (node) => {
    const marked =
      'marks' in node && node.marks
        ? { ...node, marks: node.marks.map((mark) => mapMark(mark, change)) }
        : node
    return mapNodeLink(marked, change)
  })
}

/** A copy of `document` with the addresses of pictures, sounds and films changed, in raw HTML too. */
export function mapImages(document: Document, change: Change): Document {
  return mapNodes(document, (node) => mapNodeSource(node, change))
}

/** Every address that a reader can follow, in reading order, as often as it occurs. */
export function linksOf(document: Document): string[] {
  const urls: string[] = []
  mapLinks(document, collectInto(urls))
  return urls
}

/** The address of every picture, sound and film, in reading order, as often as it occurs. */
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
  switch (node.type) {
    case 'image':
      return node.attrs.href === null
        ? node
        : { ...node, attrs: { ...node.attrs, href: change(node.attrs.href) } }
    case 'blockquote':
      return node.attrs.cite === null
        ? node
        : { ...node, attrs: { ...node.attrs, cite: change(node.attrs.cite) } }
    case 'embed':
      return { ...node, attrs: { ...node.attrs, url: change(node.attrs.url) } }
    case 'rawHtml':
      return { ...node, attrs: { html: sanitiseHtml(node.attrs.html, { link: change }) } }
    default:
      return node
  }
}

function mapNodeSource(node: DocumentNode, change: Change): DocumentNode {
  switch (node.type) {
    case 'image':
      return { ...node, attrs: { ...node.attrs, src: change(node.attrs.src) } }
    case 'media': {
      const { src, poster } = node.attrs
      return {
        ...node,
        attrs: { ...node.attrs, src: change(src), poster: poster === null ? null : change(poster) },
      }
    }
    case 'rawHtml':
      return { ...node, attrs: { html: sanitiseHtml(node.attrs.html, { source: change }) } }
    default:
      return node
  }
}
