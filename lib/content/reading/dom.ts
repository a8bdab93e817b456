import { parseFragment } from 'parse5'
import { parseHTML } from 'linkedom'
import { isElement, isText } from './markup.ts'
import type { Markup } from './markup.ts'

/** Our own HTML as DOM nodes, for the schema's parse rules. One text node for each text, which the DOM library's parser does not promise. */
export function domOf(html: string): HTMLElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  append(parseFragment(html).childNodes, document.body, document)
  return document.body
}

function append(nodes: Markup[], parent: HTMLElement, document: Document): void {
  for (const node of nodes) {
    if (isText(node)) parent.appendChild(document.createTextNode(node.value))
    if (!isElement(node)) continue
    const element = withQuickMatch(document.createElement(node.tagName))
    for (const { name, value } of node.attrs) element.setAttribute(name, value)
    append(node.childNodes, element, document)
    parent.appendChild(element)
  }
}

/** Every rule of the schema is asked about every element: most can be answered by the name alone, without a selector engine. */
function withQuickMatch(element: HTMLElement): HTMLElement {
  const matches = element.matches.bind(element)
  const quickly = (selector: string) => {
    const name = /^[a-z][a-z0-9]*/.exec(selector)?.[0]
    if (name !== undefined && name !== element.localName) return false
    return name === selector || matches(selector)
  }
  return Object.assign(element, { matches: quickly })
}
