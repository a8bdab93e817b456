import { element as html, startTag } from '../html/element.ts'
import { sanitiseHtml } from '../sanitise.ts'
import { textOfHtml } from '../text-of-html.ts'
import { readPreformatted } from './code.ts'
import { readBareVideo, readEmbedBlock, readFileBlock, readFrame, readPlayer } from './embeds.ts'
import { isGallery, readFigure, readGallery, readQuote } from './figures.ts'
import { asBlocks, asInline } from './flow.ts'
import type { Piece } from './flow.ts'
import { readList } from './lists.ts'
import { attribute, elementsIn, hasClass, isBlank, isElement, source, textOf } from './markup.ts'
import type { Markup, MarkupElement } from './markup.ts'
import { readOwnNode } from './own-nodes.ts'
import { deeper } from './reading.ts'
import type { Reader, Reading } from './reading.ts'
import { readTable } from './tables.ts'

/** Elements that become blocks, by tag name; all others are text, or boxes whose content is read as if they were not there. */
export const blockReaders: Record<string, Reader | undefined> = {
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  p: (element) => readBareVideo(element.childNodes),
  div: readBox,
  ul: readListOrGallery,
  ol: readList,
  menu: readList,
  dir: readList,
  dl: readDefinitions,
  pre: readPreformatted,
  xmp: readPreformatted,
  listing: readPreformatted,
  blockquote: readQuote,
  figure: (element, reading) =>
    (hasClass(element, 'wp-block-embed') ? readEmbedBlock(element, reading) : null) ??
    readFigure(element, reading),
  table: readTable,
  hr: () => [{ kind: 'block', html: '<hr>' }],
  details: readDetails,
  iframe: readFrame,
  frame: readFrame,
  embed: readFrame,
  object: (element, reading) => [
    ...readFrame(element, reading),
    ...reading.pieces(element.childNodes, reading),
  ],
  video: readPlayer,
  audio: readPlayer,
}

/** Whatever in a heading is not text follows it. */
function readHeading(element: MarkupElement, reading: Reading): Piece[] {
  return reading
    .pieces(element.childNodes, reading)
    .map((piece) =>
      piece.kind === 'inline' ? { kind: 'block', html: html(element.tagName, {}, piece.html) } : piece,
    )
}

function readBox(element: MarkupElement, reading: Reading): Piece[] | null {
  if (isGallery(element)) return readGallery(element, reading)
  if (hasClass(element, 'wp-block-file')) return readFileBlock(element)
  if (hasClass(element, 'wp-caption')) return readFigure(element, reading)
  return readOwnNode(element, reading)
}

function readListOrGallery(element: MarkupElement, reading: Reading): Piece[] | null {
  return isGallery(element) ? readGallery(element, reading) : readList(element, reading)
}

/** No node of ours holds terms with their definitions, so they stay HTML, unless that would lose something. */
function readDefinitions(element: MarkupElement): Piece[] | null {
  if (!isPlainList(element)) return null
  const kept = sanitiseHtml(source(element))
  if (squeezed(textOfHtml(kept)) !== squeezed(textOf(element.childNodes))) return null
  return [{ kind: 'thing', html: html('div', { 'data-type': 'rawHtml', 'data-html': kept }, '') }]
}

/** Terms and definitions in the order that HTML asks for, with nothing in them but text and paragraphs. */
function isPlainList(list: MarkupElement): boolean {
  const parts = list.childNodes.filter((node) => isElement(node) || !isBlank([node]))
  const order = parts.map((part) => part.nodeName).join(' ')
  return (
    /^((dt )+(dd )+)+$/.test(`${order} `) && elementsIn(parts).every((part) => part.childNodes.every(isPlain))
  )
}

function isPlain(node: Markup): boolean {
  if (!isElement(node)) return true
  const isParagraph = node.tagName === 'p' && /^d[dt]$/.test(node.parentNode?.nodeName ?? '')
  return (isParagraph || PHRASES.has(node.tagName)) && node.childNodes.every(isPlain)
}

const PHRASES = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function readDetails(element: MarkupElement, reading: Reading): Piece[] | null {
  const inner = deeper(reading)
  if (!inner) return null
  const [summary] = element.childNodes.filter((node) => node.nodeName === 'summary')
  const rest = element.childNodes.filter((node) => node !== summary)
  const words = asInline(summary ? inner.pieces([summary], inner) : [])
  const content = asBlocks([...words.others, ...inner.pieces(rest, inner)])
  const box = html('div', { 'data-type': 'detailsContent' }, content || '<p></p>')
  const open = attribute(element, 'open') !== null
  return [
    {
      kind: 'block',
      html: `${startTag('details', { open })}<summary>${words.html || 'More'}</summary>${box}</details>`,
    },
  ]
}
