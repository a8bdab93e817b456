import { childrenOf } from '../document.ts'
import type { DocumentNode, NodeOf } from '../document.ts'
import { textOfNode } from '../to-text.ts'
import { element, startTag } from './element.ts'
import type { Page } from './page.ts'
import { writeTable } from './table.ts'

export function writeImage(node: NodeOf<'image'>, page: Page): string {
  const picture = writePicture(node, page)
  return picture && element('figure', { class: 'figure figure-image' }, picture)
}

/** A thing with its caption. */
export function writeFigure(node: NodeOf<'figure'>, page: Page): string {
  const [thing, caption] = childrenOf(node)
  if (!thing) return ''
  const words = caption ? page.inline(childrenOf(caption)) : ''
  const inner = writeThing(thing, caption ? textOfNode(caption) : '', page)
  return element(
    'figure',
    { class: `figure figure-${thing.type}` },
    inner + (words && element('figcaption', {}, words)),
  )
}

function writeThing(thing: DocumentNode, caption: string, page: Page): string {
  if (thing.type === 'image') return writePicture(thing, page, caption)
  if (thing.type === 'table') return writeTable(thing, page, caption || undefined)
  return page.blocks([thing])
}

export function writeGallery(node: NodeOf<'gallery'>, page: Page): string {
  const { columns } = node.attrs
  const attributes = { class: columns ? `gallery gallery-columns-${columns}` : 'gallery' }
  return element('div', attributes, page.blocks(childrenOf(node)))
}

function writePicture(node: NodeOf<'image'>, page: Page, caption = ''): string {
  const { src, alt, title, width, height, href } = node.attrs
  const source = page.source(src)
  if (!source) return ''
  const image = startTag('img', {
    src: source,
    alt,
    title,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  })
  const link = href && page.link(href)
  if (!link) return image
  // A picture that leads somewhere is a link, and a link has to have a name.
  const label = alt.trim() ? null : caption || title || 'Open the picture'
  return element('a', { href: link, 'aria-label': label }, image)
}
