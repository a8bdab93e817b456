import { mapNodes, nodesOf, type Document } from './document.ts'

/**
 * Gives every maintenance window an id that no other window of the document has: the first with an id keeps it, a copy
 * and one without get one that follows from the document alone, so that saving the same text again changes nothing.
 */
export function withWindowIds(document: Document): Document {
  const given = nodesOf(document, 'maintenanceWindow').map(({ attrs }) => attrs.id)
  if (!given.includes('') && new Set(given).size === given.length) return document
  const taken = new Set(given)
  const used = new Set([''])
  return mapNodes(document, (node) => {
    if (node.type !== 'maintenanceWindow') return node
    const { id } = node.attrs
    const own = used.has(id) ? freeId(id.slice(0, 190) || 'window', taken) : id
    used.add(own)
    taken.add(own)
    return { ...node, attrs: { ...node.attrs, id: own } }
  })
}

function freeId(base: string, taken: Set<string>): string {
  for (let n = base === 'window' ? 1 : 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
