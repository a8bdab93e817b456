import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Document, DocumentNode } from '../document.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A text that consists of these blocks. */
export function textOf(...content: DocumentNode[]): Document {
  return { type: 'doc', content }
}

/** The elements that a browser sees in `html`, from the beginning to the end. */
export function elementsIn(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('attrs' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  parseFragment(html).childNodes.forEach(visit)
  return found
}

/** The values of all attributes with one of these names. */
export function valuesOf(html: string, ...names: string[]): string[] {
  return elementsIn(html).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => names.includes(name)).map(({ value }) => value),
  )
}
