import { slugify } from '../../slug.ts'
import { walk } from '../document.ts'
import type { Document, DocumentNode } from '../document.ts'
import { textOfNode } from '../to-text.ts'

/** Ids that begin so belong to the page around the document. */
const RESERVED = /^site-/

/** A unique id for each anchor and heading. Anchors come first: links from elsewhere already name them. */
export function idsOf(document: Document): Map<DocumentNode, string> {
  const ids = new Map<DocumentNode, string>()
  const taken = new Set<string>()
  const nodes = [...walk(document)]
  for (const node of nodes) {
    if (node.type !== 'anchor' || taken.has(node.attrs.id)) continue
    taken.add(node.attrs.id)
    ids.set(node, node.attrs.id)
  }
  const used = new Map<string, number>()
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const id = freeId(slugify(textOfNode(node), 'section'), taken, used)
    taken.add(id)
    ids.set(node, id)
  }
  return ids
}

/** `used` remembers how often each was wanted: thousands of equal headings would count from the beginning each. */
function freeId(slug: string, taken: Set<string>, used: Map<string, number>): string {
  const wanted = slug.replace(RESERVED, 'section-')
  let n = used.get(wanted) ?? 1
  let id = n === 1 ? wanted : `${wanted}-${n}`
  while (taken.has(id)) id = `${wanted}-${++n}`
  used.set(wanted, n)
  return id
}
