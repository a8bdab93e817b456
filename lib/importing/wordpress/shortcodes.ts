import { readAttributes, type ShortcodeAttributes } from './shortcode-attributes.ts'
import { piecesOf } from './pieces.ts'

/** Writes one shortcode as HTML; null when it cannot, and the shortcode stays as text. */
export type ShortcodeWriter = (attributes: ShortcodeAttributes, content: string | null) => string | null

export type Shortcodes = {
  writers: Readonly<Record<string, ShortcodeWriter | undefined>>
  /** Of these the content is text, in which no shortcode is looked for. */
  verbatim: ReadonlySet<string>
  /** Hears the name of every shortcode that stays as text. */
  unknown: (name: string) => void
}

/**
 * `html` with the shortcodes that `shortcodes` knows written out; unknown ones stay as they are. As in WordPress, those in
 * code and preformatted text are examples, and `[[name]]` is how one writes about `[name]`.
 */
export function writeShortcodes(html: string, shortcodes: Shortcodes): string {
  if (!html.includes('[')) return html
  const matches = matchTags(findTags(html))
  return write(html, { from: 0, to: html.length, matches, depth: 0 }, shortcodes)
}

type Tag = {
  name: string
  start: number
  end: number
  attributes: string
  kind: 'open' | 'close' | 'alone'
  /** `[[name]]`: the double brackets are inside start and end. */
  escaped: boolean
  /** Nothing but spaces beside it on its line. */
  onOwnLine: boolean
}

type Match = { tag: Tag; close: Tag | null }

const TAG = /\[(\[?)(\/?)([a-z][\w-]{0,60})(?![\w-])((?:=|\s|\/(?!\]))[^[\]]{0,8000}?)?(\/?)\](\]?)/iy
/** Shortcodes further inside of each other than this stay as text. */
const DEEPEST = 20
const EXAMPLES = new Set(['pre', 'code', 'script', 'style', 'textarea', 'kbd', 'samp', 'tt'])

/** All tags of shortcodes that stand in text. */
function findTags(html: string): Tag[] {
  const tags: Tag[] = []
  let examples = 0
  let from = 0
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'open' && EXAMPLES.has(piece.name) && !piece.raw.endsWith('/>')) examples++
    if (piece.kind === 'close' && EXAMPLES.has(piece.name)) examples = Math.max(0, examples - 1)
    if (piece.kind !== 'text' || examples > 0) continue
    const end = piece.at + piece.raw.length
    for (
      let at = html.indexOf('[', Math.max(from, piece.at));
      at >= 0 && at < end;
      at = html.indexOf('[', from)
    ) {
      const tag = tagAt(html, at)
      if (tag) tags.push(tag)
      from = tag?.end ?? at + 1
    }
  }
  return tags
}

function tagAt(html: string, at: number): Tag | null {
  TAG.lastIndex = at
  const match = TAG.exec(html)
  if (!match) return null
  const [whole, openBracket, slash, name = '', attributes = '', slashAtEnd, closeBracket] = match
  // A bracket on one side only belongs to the text.
  const escaped = openBracket === '[' && closeBracket === ']'
  const start = at + (openBracket && !escaped ? 1 : 0)
  const end = at + whole.length - (closeBracket && !escaped ? 1 : 0)
  const kind = slash ? 'close' : slashAtEnd ? 'alone' : 'open'
  const before = html.slice(Math.max(0, start - 80), start)
  const onOwnLine = /(^|\n|>)\s*$/.test(before) && /^\s*(\n|<|$)/.test(html.slice(end, end + 80))
  return { name: name.toLowerCase(), start, end, attributes, kind, escaped, onOwnLine }
}

/** Pairs each closing tag with the nearest open one of its name; everything between belongs to that. */
function matchTags(tags: Tag[]): Match[] {
  const closeOf = new Map<Tag, Tag>()
  const open = new Map<string, Tag[]>()
  for (const tag of tags) {
    if (tag.escaped || tag.kind === 'alone') continue
    const waiting = open.get(tag.name) ?? []
    open.set(tag.name, waiting)
    if (tag.kind === 'open') waiting.push(tag)
    const opener = tag.kind === 'close' ? waiting.pop() : undefined
    if (opener) closeOf.set(opener, tag)
  }
  return tags.map((tag) => ({ tag, close: closeOf.get(tag) ?? null }))
}

type Stretch = { from: number; to: number; matches: Match[]; depth: number }

function write(html: string, { from, to, matches, depth }: Stretch, shortcodes: Shortcodes): string {
  let out = ''
  let end = from
  for (const [index, { tag, close }] of matches.entries()) {
    if (tag.start < end || tag.kind === 'close') continue
    if (tag.escaped || (close && isEscapedPair(html, tag, close))) {
      const [first, last] = tag.escaped ? [tag.start, tag.end] : [tag.start - 1, (close ?? tag).end + 1]
      out += html.slice(end, first) + html.slice(first + 1, last - 1)
      end = last
      continue
    }
    const writer = shortcodes.writers[tag.name]
    if (!writer || depth >= DEEPEST) {
      if (looksLikeShortcode(tag, close)) shortcodes.unknown(tag.name)
      continue
    }
    const content =
      close &&
      contentOf(
        html,
        { from: tag.end, to: close.start, matches: inside(matches, index, close), depth: depth + 1 },
        tag,
        shortcodes,
      )
    const written = writer(readAttributes(tag.attributes), content)
    if (written === null) shortcodes.unknown(tag.name)
    const asItStands =
      html.slice(tag.start, tag.end) + (close ? content + html.slice(close.start, close.end) : '')
    out += html.slice(end, tag.start) + (written ?? asItStands)
    end = (close ?? tag).end
  }
  return out + html.slice(end, to)
}

/** The matches between the one at `index` and its end. */
function inside(matches: Match[], index: number, close: Tag): Match[] {
  let last = index + 1
  while ((matches[last]?.tag.start ?? Infinity) < close.start) last++
  return matches.slice(index + 1, last)
}

function contentOf(html: string, stretch: Stretch, tag: Tag, shortcodes: Shortcodes): string {
  return shortcodes.verbatim.has(tag.name)
    ? html.slice(stretch.from, stretch.to)
    : write(html, stretch, shortcodes)
}

/** `[[caption]…[/caption]]` */
function isEscapedPair(html: string, tag: Tag, close: Tag): boolean {
  return html[tag.start - 1] === '[' && html[close.end] === ']'
}

/** People also write `[sic]` and `[1]`; a shortcode has values, an end, a composed name or a line of its own. */
function looksLikeShortcode(tag: Tag, close: Tag | null): boolean {
  const hasValues = /=|"/.test(tag.attributes)
  return hasValues || close !== null || tag.kind === 'alone' || /[_-]/.test(tag.name) || tag.onOwnLine
}
