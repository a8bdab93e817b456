import { element as html } from '../html/element.ts'
import { cleanLink } from '../urls.ts'
import { asBlocks, asInline } from './flow.ts'
import type { Piece } from './flow.ts'
import { attribute, elementsIn, find, hasClass, isBlank } from './markup.ts'
import type { Markup, MarkupElement } from './markup.ts'
import { deeper } from './reading.ts'
import type { Reading } from './reading.ts'

const isCaption = (node: Markup) =>
  node.nodeName === 'figcaption' ||
  ('tagName' in node && hasClass(node, 'wp-caption-text', 'gallery-caption'))

/** One thing with a caption; several pictures become a gallery; whatever else stands in a figure stays as it is. */
export function readFigure(element: MarkupElement, reading: Reading): Piece[] | null {
  if (isGallery(element)) return readGallery(element, reading)
  const inner = deeper(reading)
  if (!inner) return null
  const captions = element.childNodes.filter(isCaption)
  const rest = element.childNodes.filter((node) => !captions.includes(node))
  const pieces = inner.pieces(rest, inner)
  const caption = asInline(captions.flatMap((node) => inner.pieces([node], inner)))
  if (pieces.length > 1 && pieces.every((piece) => piece.kind === 'image'))
    return captioned({ kind: 'thing', html: galleryOf(pieces, null) }, caption)
  const [only] = pieces
  return pieces.length === 1 && only ? captioned(only, caption) : [...pieces, ...besides(caption)]
}

function captioned(thing: Piece, caption: { html: string; others: Piece[] }): Piece[] {
  if (!caption.html) return [thing, ...caption.others]
  if (thing.kind !== 'image' && thing.kind !== 'thing') return [thing, ...besides(caption)]
  const figure = html('figure', {}, thing.html + html('figcaption', {}, caption.html))
  return [{ kind: 'figure', html: figure }, ...caption.others]
}

function besides(caption: { html: string; others: Piece[] }): Piece[] {
  return caption.html ? [{ kind: 'inline', html: caption.html }, ...caption.others] : caption.others
}

export function isGallery(element: MarkupElement): boolean {
  return (
    hasClass(element, 'wp-block-gallery', 'blocks-gallery-grid', 'gallery', 'tiled-gallery') ||
    attribute(element, 'data-type') === 'gallery'
  )
}

/** Every picture below `element`, with its caption, in a grid; other text follows the grid. */
export function readGallery(element: MarkupElement, reading: Reading): Piece[] {
  const captions = element.childNodes.filter(
    (node) => isCaption(node) || ('tagName' in node && hasClass(node, 'blocks-gallery-caption')),
  )
  const rest = element.childNodes.filter((node) => !captions.includes(node))
  const pieces = itemsOf(rest).flatMap((item) => readItem(item, reading))
  const pictures = pieces.filter((piece) => piece.kind === 'image' || piece.kind === 'figure')
  const others = pieces.filter((piece) => piece.kind !== 'image' && piece.kind !== 'figure')
  const caption = asInline(captions.flatMap((node) => reading.pieces([node], reading)))
  if (pictures.length === 0) return [...others, ...besides(caption)]
  const columns =
    attribute(element, 'data-columns') ?? /columns-(\d)/.exec(attribute(element, 'class') ?? '')?.[1] ?? null
  return [...captioned({ kind: 'thing', html: galleryOf(pictures, columns) }, caption), ...others]
}

function galleryOf(pictures: Piece[], columns: string | null): string {
  return html(
    'div',
    { 'data-type': 'gallery', 'data-columns': columns },
    pictures.map((piece) => piece.html).join(''),
  )
}

/** The parts that hold one picture each: WordPress put them into lists, definition lists and boxes. */
function itemsOf(nodes: Markup[]): Markup[] {
  return nodes.flatMap((node) =>
    'tagName' in node && /^(ul|ol|div)$/.test(node.tagName) && !hasClass(node, 'gallery-item')
      ? itemsOf(node.childNodes)
      : [node],
  )
}

function readItem(item: Markup, reading: Reading): Piece[] {
  if (!('tagName' in item) || !/^(li|dl|figure|div)$/.test(item.tagName))
    return reading.pieces([item], reading)
  if (item.tagName === 'li') return item.childNodes.flatMap((node) => readItem(node, reading))
  const picture = find([item], 'img')
  if (!picture) return reading.pieces(item.childNodes, reading)
  const captions = elementsIn(item.childNodes).filter(isCaption)
  const rest = item.childNodes.filter((node) => !captions.some((caption) => caption === node))
  const [first, ...more] = rest.flatMap((node) => reading.pieces([node], reading))
  const caption = asInline(captions.flatMap((node) => reading.pieces(node.childNodes, reading)))
  return first ? [...captioned(first, caption), ...more] : besides(caption)
}

/** A quotation; who said it becomes the caption of a figure around it, which is what HTML asks for. */
export function readQuote(element: MarkupElement, reading: Reading): Piece[] | null {
  const inner = deeper(reading)
  if (!inner) return null
  const content = element.childNodes.filter((node) => !isBlank([node]))
  const source = sourceOf(content.at(-1))
  const quoted = source ? content.slice(0, -1) : element.childNodes
  const words = asBlocks(inner.pieces(quoted, inner))
  const caption = asInline(source ? inner.pieces(source.childNodes, inner) : [])
  if (!words) return besides(caption)
  const cite = cleanLink(attribute(element, 'cite') ?? '')
  return captioned({ kind: 'thing', html: html('blockquote', { cite }, words) }, caption)
}

/** `node` when it says where a quotation comes from and nothing else. */
function sourceOf(node: Markup | undefined): MarkupElement | null {
  if (!node || !('tagName' in node)) return null
  if (node.tagName === 'cite' || node.tagName === 'footer') return node
  const content = node.tagName === 'p' ? node.childNodes.filter((child) => !isBlank([child])) : []
  return content.length === 1 ? sourceOf(content[0]) : null
}
