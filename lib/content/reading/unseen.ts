import { attribute, find, isBlank } from './markup.ts'
import type { MarkupElement } from './markup.ts'
import type { Reading } from './reading.ts'

const INVISIBLE = new Set(
  'area base colgroup head link meta noembed noframes param script source style template title track'.split(
    ' ',
  ),
)

/** Whether `element` shows nothing that a document can hold; notes what a reader of the original would miss. */
export function isUnseen(element: MarkupElement, reading: Reading): boolean {
  const { tagName } = element
  if (tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
    reading.notes.add('A script was left out, and with it whatever it showed.')
  if (INVISIBLE.has(tagName)) return true
  if (tagName === 'input' || tagName === 'textarea' || tagName === 'select') return isField(element, reading)
  if (tagName === 'form') reading.notes.add('A form was left out; its words were kept as text.')
  if (tagName === 'canvas') reading.notes.add('A drawing made by a script was left out.')
  if (tagName === 'svg' && !isAtLink(element)) reading.notes.add('A drawing (SVG) was left out.')
  if (tagName === 'math') reading.notes.add('A formula was kept as plain text.')
  return tagName === 'svg' && isBlank(element.childNodes)
}

function isField(element: MarkupElement, reading: Reading): boolean {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text'
  if (
    element.tagName === 'input' &&
    (type === 'hidden' || (type === 'checkbox' && isWithin(element, ['li'])))
  )
    return true
  const words = attribute(element, 'value') || attribute(element, 'placeholder') || attribute(element, 'name')
  reading.notes.add(`A form field was left out${words ? ` (“${words.slice(0, 60)}”)` : ''}.`)
  return element.tagName === 'input'
}

/** Icons inside links and buttons go with the words beside them. */
function isAtLink(element: MarkupElement): boolean {
  return isWithin(element, ['a', 'button']) || find(element.childNodes, 'a') !== undefined
}

function isWithin(element: MarkupElement, tagNames: string[]): boolean {
  for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null)
    if (tagNames.includes(parent.nodeName)) return true
  return false
}
