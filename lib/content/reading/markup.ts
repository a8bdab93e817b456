import { defaultTreeAdapter, parseFragment, serializeOuter } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { boundDepth } from '../bounded-html.ts'

export type Markup = DefaultTreeAdapterTypes.ChildNode
export type MarkupElement = DefaultTreeAdapterTypes.Element

/** More elements than a post can have; a parser's work can grow faster than its input. */
const MOST_ELEMENTS = 150_000

/** The markup has so many elements that it was not read as markup. */
export class TooManyElements extends Error {
  override name = 'TooManyElements'
}

/** `html` as a browser without scripts would build it, at most a few hundred levels deep. Throws TooManyElements. */
export function parseMarkup(html: string): Markup[] {
  let count = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...parts: Parameters<typeof defaultTreeAdapter.createElement>) => {
      count += 1
      if (count > MOST_ELEMENTS) throw new TooManyElements()
      return defaultTreeAdapter.createElement(...parts)
    },
  }
  return parseFragment(boundDepth(html), { treeAdapter, scriptingEnabled: false }).childNodes
}

export function isElement(node: Markup): node is MarkupElement {
  return 'tagName' in node
}

export function isText(node: Markup): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: MarkupElement, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

export function hasClass(element: MarkupElement, ...names: string[]): boolean {
  const classes = attribute(element, 'class')?.split(/\s+/) ?? []
  return names.some((name) => classes.includes(name))
}

export function elementsIn(nodes: Markup[]): MarkupElement[] {
  return nodes.filter(isElement)
}

/** All elements below `nodes`, in order. */
export function* descendants(nodes: Markup[]): Generator<MarkupElement> {
  for (const element of elementsIn(nodes)) {
    yield element
    yield* descendants(element.childNodes)
  }
}

export function find(nodes: Markup[], ...tagNames: string[]): MarkupElement | undefined {
  for (const element of descendants(nodes)) if (tagNames.includes(element.tagName)) return element
  return undefined
}

/** The text of nodes as it stands, line breaks as such. */
export function textOf(nodes: Markup[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value
      if (!isElement(node)) return ''
      return node.tagName === 'br' ? '\n' : textOf(node.childNodes)
    })
    .join('')
}

export function isBlank(nodes: Markup[]): boolean {
  return textOf(nodes).trim() === '' && !find(nodes, 'img', 'iframe', 'video', 'audio', 'input')
}

export function source(element: MarkupElement): string {
  return serializeOuter(element)
}
