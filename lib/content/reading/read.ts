import { element as html, escapeText, startTag } from '../html/element.ts'
import { cleanLink } from '../urls.ts'
import { asBlocks, Flow } from './flow.ts'
import type { Piece } from './flow.ts'
import { blockReaders } from './blocks.ts'
import { isRepeated, readImage } from './images.ts'
import { attribute, descendants, hasClass, isElement, isText } from './markup.ts'
import type { Markup, MarkupElement } from './markup.ts'
import { marksOf } from './marks.ts'
import type { Reading } from './reading.ts'
import { isUnseen } from './unseen.ts'

/** Elements that begin a line of their own, whatever else they mean. */
const LINES = new Set(
  (
    'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup ' +
    'html legend li main menu nav noscript optgroup option p search section summary svg table tbody td tfoot th thead tr'
  ).split(' '),
)

/** Foreign markup as our own HTML, which the schema's parse rules read; `notes` says what a reader would miss. */
export function readMarkup(nodes: Markup[]): { html: string; notes: Set<string> } {
  const reading: Reading = {
    notes: new Set(),
    marks: [],
    href: null,
    depth: 0,
    targets: targetsIn(nodes),
    waitingAnchors: [],
    pictures: new Set(),
    pieces,
  }
  return { html: asBlocks(pieces(nodes, reading)), notes: reading.notes }
}

function targetsIn(nodes: Markup[]): Set<string> {
  const targets = new Set<string>()
  for (const element of descendants(nodes)) {
    const href = element.tagName === 'a' ? attribute(element, 'href') : null
    if (href?.startsWith('#') && href.length > 1) targets.add(href.slice(1))
  }
  return targets
}

function pieces(nodes: Markup[], reading: Reading): Piece[] {
  const flow = new Flow(reading.marks)
  readAll(nodes, flow, reading)
  flow.break()
  return flow.pieces
}

function readAll(nodes: Markup[], flow: Flow, reading: Reading): void {
  for (const node of nodes) {
    if (isText(node)) writeText(node.value, flow, reading)
    else if (isElement(node)) readElement(node, flow, reading)
  }
}

function writeText(text: string, flow: Flow, reading: Reading): void {
  if (text.trim() !== '')
    for (const id of reading.waitingAnchors.splice(0)) flow.write(html('span', { 'data-anchor': id }, ''))
  flow.write(escapeText(text))
}

function readElement(element: MarkupElement, flow: Flow, reading: Reading): void {
  if (isUnseen(element, reading)) return
  noteAnchor(element, reading)
  if (element.tagName === 'br') return flow.write('<br>')
  if (element.tagName === 'img') return readPicture(element, flow, reading)
  const found = blockReaders[element.tagName]?.(element, { ...reading, marks: flow.marks }) ?? null
  if (found) return flow.add(found)
  if (LINES.has(element.tagName)) return readLine(element, flow, reading)
  if (element.tagName === 'a') return readLink(element, flow, reading)
  if (element.tagName === 'q')
    return readAll([quoteMark('“'), ...element.childNodes, quoteMark('”')], flow, reading)
  readMarked(marksOf(element), element, flow, reading)
}

function readMarked(marks: string[], element: MarkupElement, flow: Flow, reading: Reading): void {
  const [first, ...rest] = marks
  if (!first) return readAll(element.childNodes, flow, reading)
  flow.marked(startTag(first, {}), () => readMarked(rest, element, flow, reading))
}

function readLine(element: MarkupElement, flow: Flow, reading: Reading): void {
  flow.break()
  const marks = marksOf(element)
  const shown =
    element.tagName === 'noscript'
      ? element.childNodes.filter((node) => !isRepetition(node, reading))
      : element.childNodes
  readMarked(marks, { ...element, childNodes: shown }, flow, reading)
  flow.break()
}

function isRepetition(node: Markup, reading: Reading): boolean {
  return isElement(node) && node.tagName === 'img' && isRepeated(node, reading)
}

function readPicture(element: MarkupElement, flow: Flow, reading: Reading): void {
  if (!hasClass(element, 'emoji', 'wp-smiley')) return flow.add(readImage(element, reading))
  writeText(attribute(element, 'alt') ?? '', flow, reading)
}

function readLink(element: MarkupElement, flow: Flow, reading: Reading): void {
  const given = attribute(element, 'href')
  const href = given === null ? null : cleanLink(given)
  if (given?.trim() && href === null)
    reading.notes.add(
      'A link that led to a script or another address that cannot be kept was taken off its text.',
    )
  if (href === null) return readAll(element.childNodes, flow, reading)
  const tag = startTag('a', { href, title: attribute(element, 'title'), rel: attribute(element, 'rel') })
  flow.marked(tag, () => readAll(element.childNodes, flow, { ...reading, href }))
}

function noteAnchor(element: MarkupElement, reading: Reading): void {
  const id =
    attribute(element, 'id') ??
    attribute(element, 'data-anchor') ??
    (element.tagName === 'a' ? attribute(element, 'name') : null)
  const isOwn = attribute(element, 'data-anchor') !== null
  if (id && /^\S{1,200}$/.test(id) && (isOwn || reading.targets.has(id))) reading.waitingAnchors.push(id)
}

function quoteMark(value: string): Markup {
  return { nodeName: '#text', value, parentNode: null }
}
