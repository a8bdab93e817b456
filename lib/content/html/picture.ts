import { mediaAt } from '../../paths.ts'
import { plainAddress, sourcesOf, TEXT_SIZES, type Sources } from '../../renditions.ts'
import type { NodeOf } from '../document.ts'
import { element, startTag } from './element.ts'
import type { Page } from './page.ts'

type Shown = {
  /** Text of the caption below it. */
  caption?: string
  /** How wide it stands on the page, as the attribute `sizes` says it. */
  sizes?: string
}

/** A picture: with its renditions to choose from where a browser does, as a link where it leads somewhere. */
export function writePicture(node: NodeOf<'image'>, page: Page, { caption = '', sizes }: Shown = {}): string {
  const { alt, title, href } = node.attrs
  const picture = page.toBrowsers ? choice(node, page, sizes) : single(node, page)
  const link = picture && href && page.link(href)
  if (!link) return picture
  // A picture that leads somewhere is a link, and a link has to have a name.
  const label = alt.trim() ? null : caption || title || 'Open the picture'
  return element('a', { href: link, 'aria-label': label }, picture)
}

/** The original is what `src` names, so that a picture copied from the page is known again. */
function choice(node: NodeOf<'image'>, page: Page, sizes = sizesOf(node)): string {
  const src = page.source(node.attrs.src)
  if (!src) return ''
  const { newer, srcSet } = sourcesIn(node, page)
  const image = startTag('img', {
    src,
    srcset: srcSet,
    sizes: srcSet && sizes,
    ...said(node, page),
    loading: node === page.lead ? null : 'lazy',
    fetchpriority: node === page.lead ? 'high' : null,
    decoding: 'async',
  })
  const sources = newer.map(({ type, srcSet: set }) => startTag('source', { type, srcset: set, sizes }))
  return sources.length > 0 ? element('picture', {}, sources.join('') + image) : image
}

function single(node: NodeOf<'image'>, page: Page): string {
  const media = mediaAt(node.attrs.src)
  const file = media && page.files.get(media.hash)
  const src = page.source(file ? plainAddress(media, file.renditions) : node.attrs.src)
  return src ? startTag('img', { src, ...said(node, page), loading: 'lazy', decoding: 'async' }) : ''
}

function sourcesIn(node: NodeOf<'image'>, page: Page): Sources {
  const media = mediaAt(node.attrs.src)
  const file = media && page.files.get(media.hash)
  return file ? sourcesOf(media, file.renditions) : { newer: [], srcSet: null }
}

/** Its words, and its size, for which the page keeps room until it is there. */
function said(node: NodeOf<'image'>, page: Page) {
  const { src, alt, title, width, height } = node.attrs
  const file = page.files.get(mediaAt(src)?.hash ?? '')
  const measured = width === null && height === null && file ? file : { width, height }
  return { alt, title, width: measured.width, height: measured.height }
}

/** A small picture is as wide as it says. */
function sizesOf({ attrs: { width } }: NodeOf<'image'>): string {
  return width !== null && width < 656 ? `${width}px` : TEXT_SIZES
}
