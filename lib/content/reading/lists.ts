import { startTag, element as html } from '../html/element.ts'
import { asBlocks } from './flow.ts'
import type { Piece } from './flow.ts'
import { attribute, elementsIn, find, isElement, isText } from './markup.ts'
import type { Markup, MarkupElement } from './markup.ts'
import { deeper } from './reading.ts'
import type { Reading } from './reading.ts'

type Item = { nodes: Markup[]; checked: boolean | null }

export function readList(element: MarkupElement, reading: Reading): Piece[] | null {
  const inner = deeper(reading)
  if (!inner) return null
  const items = itemsOf(element)
  if (items.length === 0) return []
  const asTasks = items.every((item) => item.checked !== null)
  const rows = items.map((item) => {
    const tick = !asTasks && item.checked !== null ? (item.checked ? '☑ ' : '☐ ') : ''
    const attributes = asTasks
      ? { 'data-type': 'taskItem', 'data-checked': item.checked === true ? 'true' : 'false' }
      : {}
    const content = asBlocks(inner.pieces(item.nodes, inner)).replace(/^(<p>)?/, `$1${tick}`) || '<p></p>'
    // The schema takes the first box in a task for its content.
    return html('li', attributes, asTasks ? html('div', {}, content) : content)
  })
  return [
    {
      kind: 'block',
      html: openList(element, asTasks) + rows.join('') + (isOrdered(element, asTasks) ? '</ol>' : '</ul>'),
    },
  ]
}

function isOrdered(element: MarkupElement, asTasks: boolean): boolean {
  return element.tagName === 'ol' && !asTasks
}

function openList(element: MarkupElement, asTasks: boolean): string {
  if (asTasks) return startTag('ul', { 'data-type': 'taskList' })
  if (element.tagName !== 'ol') return startTag('ul', {})
  const start = /^-?\d{1,6}$/.exec(attribute(element, 'start') ?? '')?.[0]
  const type = /^[1aAiI]$/.exec(attribute(element, 'type') ?? '')?.[0]
  return startTag('ol', { start, type })
}

/** People put lists straight into lists, and text between items: the first belong to the item before, the second become items. */
function itemsOf(list: MarkupElement): Item[] {
  const items: Item[] = []
  for (const node of list.childNodes) {
    if (isText(node) && node.value.trim() === '') continue
    if (!isText(node) && !isElement(node)) continue
    const last = items.at(-1)
    if (isElement(node) && node.tagName === 'li') items.push(itemOf(node))
    else if (isElement(node) && /^(ul|ol|menu|dir)$/.test(node.tagName) && last) last.nodes.push(node)
    else if (isElement(node) && node.tagName === 'template') continue
    else items.push({ nodes: [node], checked: null })
  }
  return items
}

function itemOf(element: MarkupElement): Item {
  const box = leadingCheckbox(element)
  const own =
    attribute(element, 'data-type') === 'taskItem' ? attribute(element, 'data-checked') === 'true' : null
  return {
    nodes: [element].flatMap((item) => item.childNodes),
    checked: box ? attribute(box, 'checked') !== null : own,
  }
}

/** The checkbox that an item begins with, itself or in its first paragraph or label. */
function leadingCheckbox(element: MarkupElement): MarkupElement | null {
  const first = element.childNodes.find((node) => !isText(node) || node.value.trim() !== '')
  if (!first || !isElement(first)) return null
  if (first.tagName === 'input') return attribute(first, 'type') === 'checkbox' ? first : null
  const [only] = elementsIn([first]).filter((each) => each.tagName === 'p' || each.tagName === 'label')
  return only && find(only.childNodes, 'input') ? leadingCheckbox(only) : null
}
