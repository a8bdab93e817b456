import { childrenOf } from '../document.ts'
import type { DocumentNode, NodeOf } from '../document.ts'
import { textOfNode } from '../to-text.ts'
import { element } from './element.ts'
import type { Page } from './page.ts'
import { writePicture } from './picture.ts'
import { writeTable } from './table.ts'

/** Two pictures or more beside each other. */
const GALLERY_SIZES = '(min-width: 44rem) 20rem, 50vw'

export function writeImage(node: NodeOf<'image'>, page: Page, sizes?: string): string {
  const picture = writePicture(node, page, { sizes })
  return picture && element('figure', { class: 'figure figure-image' }, picture)
}

/** A thing with its caption. */
export function writeFigure(node: NodeOf<'figure'>, page: Page, sizes?: string): string {
  const [thing, caption] = childrenOf(node)
  if (!thing) return ''
  const words = caption ? page.inline(childrenOf(caption)) : ''
  const inner = writeThing(thing, page, { caption: caption ? textOfNode(caption) : '', sizes })
  return element(
    'figure',
    { class: `figure figure-${thing.type}` },
    inner + (words && element('figcaption', {}, words)),
  )
}

function writeThing(thing: DocumentNode, page: Page, shown: { caption: string; sizes?: string }): string {
  if (thing.type === 'image') return writePicture(thing, page, shown)
  if (thing.type === 'table') return writeTable(thing, page, shown.caption || undefined)
  return page.blocks([thing])
}

export function writeGallery(node: NodeOf<'gallery'>, page: Page): string {
  const { columns } = node.attrs
  const attributes = { class: columns ? `gallery gallery-columns-${columns}` : 'gallery' }
  return element(
    'div',
    attributes,
    childrenOf(node)
      .map((child) => writeGalleryItem(child, page))
      .join(''),
  )
}

function writeGalleryItem(item: DocumentNode, page: Page): string {
  if (item.type === 'image') return writeImage(item, page, GALLERY_SIZES)
  return item.type === 'figure' ? writeFigure(item, page, GALLERY_SIZES) : page.blocks([item])
}
