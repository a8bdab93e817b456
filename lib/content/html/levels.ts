import { nodesOf } from '../document.ts'
import type { Document, DocumentNode } from '../document.ts'
import { textOfNode } from '../to-text.ts'

const DEEPEST = 6

/**
 * The level of each heading that has words, `top` being that of the highest. None is skipped on the way down, as HTML asks for,
 * whatever levels the author or an old theme began with.
 */
export function levelsOf(document: Document, top: number): Map<DocumentNode, number> {
  const levels = new Map<DocumentNode, number>()
  const above: { given: number; level: number }[] = []
  for (const heading of nodesOf(document, 'heading')) {
    if (textOfNode(heading) === '') continue
    const given = heading.attrs.level
    while ((above.at(-1)?.given ?? 0) >= given) above.pop()
    const level = Math.min(DEEPEST, (above.at(-1)?.level ?? top - 1) + 1)
    above.push({ given, level })
    levels.set(heading, level)
  }
  return levels
}
