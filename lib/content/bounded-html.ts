/** Elements whose end tags people leave out: they say nothing about how deep the markup nests. */
const UNCOUNTED = new Set(
  (
    'area base br col colgroup dd dt embed hr img input li link meta option optgroup p param rb rp rt rtc source ' +
    'tbody td tfoot th thead tr track wbr'
  ).split(' '),
)

/** Deeper than any page that a person wrote, and shallow enough for every parser's stack. */
const DEEPEST_MARKUP = 200

type Tag = { start: number; end: number; name: string; closes: boolean }

/**
 * `html` nested at most a few hundred elements deep: the tags of deeper elements are taken out, their text stays.
 * Parsing takes time in proportion to depth times length, and walking a tree takes stack in proportion to depth.
 */
export function boundDepth(html: string): string {
  let depth = 0
  return withoutTags(html, ({ name, closes }) => {
    if (UNCOUNTED.has(name)) return depth > DEEPEST_MARKUP
    if (closes) depth = Math.max(0, depth - 1)
    else depth += 1
    return depth + (closes ? 1 : 0) > DEEPEST_MARKUP
  })
}

/** The text between the tags of `html`, for markup that is no use as markup. */
export function textBetweenTags(html: string): string {
  let unseen = ''
  let end = 0
  let text = ''
  for (const tag of tagsIn(html)) {
    if (!unseen) text += `${html.slice(end, tag.start)} `
    if (tag.name === 'script' || tag.name === 'style') unseen = tag.closes ? '' : tag.name
    end = tag.end
  }
  return unseen ? text : text + html.slice(end)
}

function withoutTags(html: string, isUnwanted: (tag: Tag) => boolean): string {
  const kept: string[] = []
  let end = 0
  for (const tag of tagsIn(html)) {
    if (!isUnwanted(tag)) continue
    kept.push(html.slice(end, tag.start))
    end = tag.end
  }
  return kept.join('') + html.slice(end)
}

/** Everything that looks like a tag, found in one pass: no expression that can go back and try again. */
function* tagsIn(html: string): Generator<Tag> {
  const opening = /<(\/?)([a-z][^\s/>]{0,40})/gi
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const end = endOfTag(html, opening.lastIndex)
    if (end === -1) return
    yield { start: found.index, end, name: (found[2] ?? '').toLowerCase(), closes: found[1] === '/' }
    opening.lastIndex = end
  }
}

/** Where the tag ends whose attributes begin at `from`; -1 when it never does, in which case browsers show nothing more. */
function endOfTag(html: string, from: number): number {
  const signs = /["'>]/g
  signs.lastIndex = from
  for (let sign = signs.exec(html); sign; sign = signs.exec(html)) {
    if (sign[0] === '>') return signs.lastIndex
    const close = html.indexOf(sign[0], signs.lastIndex)
    if (close === -1) return -1
    signs.lastIndex = close + 1
  }
  return -1
}
