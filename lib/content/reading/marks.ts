import { attribute } from './markup.ts'
import type { MarkupElement } from './markup.ts'

/** Elements that mean a mark of ours, by the tag that the schema writes for it. */
const MARKS = new Map(
  Object.entries({
    strong: ['b', 'strong'],
    em: ['i', 'em', 'cite', 'dfn', 'var'],
    code: ['code', 'kbd', 'samp', 'tt'],
    s: ['s', 'strike', 'del'],
    u: ['u', 'ins'],
    sub: ['sub'],
    sup: ['sup'],
    mark: ['mark'],
  }).flatMap(([mark, tags]) => tags.map((tag) => [tag, mark] as const)),
)

/** Styles that editors write instead of elements. */
const STYLES = [
  { style: /font-weight:\s*(bold|[6-9]00)/i, mark: 'strong' },
  { style: /font-style:\s*(italic|oblique)/i, mark: 'em' },
  { style: /text-decoration(-line)?:[^;]*underline/i, mark: 'u' },
  { style: /text-decoration(-line)?:[^;]*line-through/i, mark: 's' },
]

/** The marks that an element gives its text, as tag names. */
export function marksOf(element: MarkupElement): string[] {
  const style = attribute(element, 'style')?.slice(0, 1_000) ?? ''
  const own = MARKS.get(element.tagName)
  // Google Docs wraps everything into <b style="font-weight:normal">.
  const undone = own === 'strong' && /font-weight:\s*(normal|400)/i.test(style)
  const fromStyle = STYLES.filter((each) => each.style.test(style)).map((each) => each.mark)
  return [...new Set([...(own && !undone ? [own] : []), ...fromStyle])]
}
