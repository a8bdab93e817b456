import { serialize } from 'parse5'
import { element as html } from '../html/element.ts'
import { asBlocks } from './flow.ts'
import type { Piece } from './flow.ts'
import { attribute } from './markup.ts'
import type { MarkupElement } from './markup.ts'
import { deeper } from './reading.ts'
import type { Reading } from './reading.ts'

const LEAVES = new Set(['embed', 'media', 'maintenanceWindow', 'rawHtml'])

/** Blocks in the form in which the schema itself writes them, as they stand in Markdown and on the clipboard. */
export function readOwnNode(element: MarkupElement, reading: Reading): Piece[] | null {
  const type = attribute(element, 'data-type')
  if (element.tagName !== 'div' || !type) return null
  const attributes = Object.fromEntries(
    element.attrs.filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => [name, value]),
  )
  if (type === 'rawHtml') attributes['data-html'] ??= serialize(element)
  if (LEAVES.has(type))
    return [{ kind: type === 'maintenanceWindow' ? 'block' : 'thing', html: html('div', attributes, '') }]
  const inner = deeper(reading)
  if (type !== 'callout' || !inner) return null
  const content = asBlocks(inner.pieces(element.childNodes, inner))
  return [{ kind: 'block', html: html('div', attributes, content || '<p></p>') }]
}
