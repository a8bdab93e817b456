/** Elements whose end tags people leave out: they say nothing about how deep the markup nests. */
const UNCOUNTED = new Set(
  (
    'area base br col colgroup dd dt embed hr img input li link meta option optgroup p param rb rp rt rtc source ' +
    'tbody td tfoot th thead tr track wbr'
  ).split(' '),
)

/** Deeper than any page that a person wrote, and shallow enough for every parser's stack. */
export const DEEPEST_MARKUP = 200

/**
 * `html` nested at most DEEPEST_MARKUP elements deep: the tags of deeper elements are taken out, their text stays.
 * Parsing takes time in proportion to depth times length, and walking a tree takes stack in proportion to depth.
 */
export function boundDepth(html: string): string {
  const tag = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi
  let depth = 0
  return html.replace(tag, (whole, slash: string, name: string) => {
    if (UNCOUNTED.has(name.toLowerCase())) return depth > DEEPEST_MARKUP ? '' : whole
    if (slash) return depth-- > DEEPEST_MARKUP ? '' : ((depth = Math.max(depth, 0)), whole)
    return ++depth > DEEPEST_MARKUP ? '' : whole
  })
}
