import { DOMSerializer } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { element, escapeText, startTag } from '../html/element.ts'
import type { DocumentNode } from '../document.ts'
import { schema } from '../schema.ts'

const serializer = DOMSerializer.fromSchema(schema)
const { document } = parseHTML('<!doctype html><html><body></body></html>')

/** A node in the HTML that the schema's parse rules read back exactly, in one line: a blank line would end it in Markdown. */
export function ownHtml(node: DocumentNode): string {
  if (node.type === 'rawHtml') return oneLine(element('div', { 'data-type': 'rawHtml' }, node.attrs.html))
  return oneLine(serialize(serializer.serializeNode(schema.nodeFromJSON(node), { document })))
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'input'])

/** The DOM library leaves ampersands in attributes as they are, so that `&lt;` would not come back as it went. */
function serialize(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return escapeText(node.nodeValue ?? '')
  const inner = [...node.childNodes].map(serialize).join('')
  if (!isElement(node)) return inner
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return VOID.has(node.localName)
    ? startTag(node.localName, attributes)
    : element(node.localName, attributes, inner)
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

function oneLine(html: string): string {
  return html.replaceAll('\n', '&#10;')
}
