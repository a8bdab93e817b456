import { piecesOf, type Piece } from './pieces.ts'
import { embedOrLink, isBareAddress } from './oembed.ts'

const names = (list: string) => new Set(list.split(' '))

/** Elements that paragraphs cannot hold. */
const BLOCKS = names(
  'address article aside blockquote caption center col colgroup dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main map math menu nav ol optgroup option p pre script ' +
    'section select style summary table tbody td template textarea tfoot th thead tr ul',
)
/** Kept to the sign. */
const VERBATIM = names('pre script style textarea svg math select')
/** Hold other elements only; loose text in them is not theirs. */
const STRUCTURE = names('colgroup dl menu ol table tbody tfoot thead tr ul')
/** One line of text each: a blank line in them is a line break. */
const LINES = names('caption figcaption h1 h2 h3 h4 h5 h6 legend summary')
/** May hold plain text, and become paragraphs only when there are several. */
const CELLS = names('dd dt li td th figure')
const VOID = names('area base br col embed hr img input link meta param source track wbr')

/** Inside `<!--more-->` and `<!--nextpage-->` WordPress keeps where a text is divided. */
const DIVIDER = /^(more\b.*|nextpage)$/s

/**
 * Paragraphs for posts of the classic editor, which are kept without any: a blank line ends one, a single line end breaks
 * the line, blocks stay as they are. An address alone on its line becomes what WordPress shows there. No text is lost.
 */
export function autop(html: string, showAddress: (address: string) => string = embedOrLink): string {
  const writer = new Writer(showAddress)
  for (const piece of piecesOf(html)) writer.add(piece)
  return writer.end()
}

class Writer {
  readonly #showAddress: (address: string) => string
  #out = ''
  /** Inline HTML that waits for its paragraph. */
  #line: Piece[] = []
  #open: string[] = []
  /** How deep inside an element whose content is kept as it is. */
  #verbatim = 0

  constructor(showAddress: (address: string) => string) {
    this.#showAddress = showAddress
  }

  add(piece: Piece): void {
    if (this.#verbatim > 0) return this.#keep(piece)
    if (piece.kind === 'text' || (piece.kind === 'comment' && !DIVIDER.test(piece.text))) {
      this.#line.push(piece)
      return
    }
    if (piece.kind !== 'comment' && !BLOCKS.has(piece.name)) {
      this.#line.push(piece)
      return
    }
    this.#flush()
    this.#out += piece.raw
    if (piece.kind === 'open') this.#enter(piece.name, piece.raw)
    if (piece.kind === 'close') this.#leave(piece.name)
  }

  end(): string {
    this.#flush()
    return this.#out
  }

  #keep(piece: Piece): void {
    this.#out += piece.raw
    if (piece.kind === 'open' && VERBATIM.has(piece.name)) this.#verbatim++
    if (piece.kind === 'close' && VERBATIM.has(piece.name)) this.#verbatim--
  }

  #enter(name: string, raw: string): void {
    if (VERBATIM.has(name)) this.#verbatim = 1
    else if (!VOID.has(name) && !raw.endsWith('/>')) this.#open.push(name)
  }

  #leave(name: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at >= 0) this.#open.length = at
  }

  #flush(): void {
    const line = this.#line
    this.#line = []
    if (line.every((piece) => piece.kind === 'text' && piece.raw.trim() === '')) return
    const place = this.#open.at(-1) ?? ''
    if (STRUCTURE.has(place)) {
      this.#out += line.map(({ raw }) => raw).join('')
      return
    }
    const paragraphs = divide(line)
    if (LINES.has(place)) this.#out += paragraphs.map(breakLines).join('<br>')
    else if (place === 'p') this.#out += paragraphs.map(breakLines).join('</p><p>')
    else if (CELLS.has(place) && paragraphs.length < 2) this.#out += paragraphs.map(breakLines).join('')
    else this.#out += paragraphs.map((each) => toParagraph(each, this.#showAddress)).join('')
  }
}

/** Inline pieces cut at blank lines. Elements open at a cut are closed before it and opened again after it. */
function divide(line: Piece[]): string[] {
  const paragraphs: string[] = []
  const open: { name: string; raw: string }[] = []
  let current = ''
  for (const piece of line) {
    if (piece.kind === 'text') {
      const [first = '', ...rest] = piece.raw.split(/\n[^\S\n\u00a0]*\n\s*/)
      current += first
      for (const text of rest) {
        paragraphs.push(
          current +
            open
              .toReversed()
              .map(({ name }) => `</${name}>`)
              .join(''),
        )
        current = open.map(({ raw }) => raw).join('') + text
      }
      continue
    }
    current += piece.raw
    if (piece.kind === 'open' && !VOID.has(piece.name) && !piece.raw.endsWith('/>')) open.push(piece)
    if (piece.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === piece.name)
      if (at >= 0) open.splice(at)
    }
  }
  return [...paragraphs, current].map((paragraph) => paragraph.trim()).filter(Boolean)
}

/** Addresses alone on their lines stand between the paragraphs that the lines around them make. */
function toParagraph(inline: string, showAddress: (address: string) => string): string {
  return cutAtAddresses(inline)
    .map((part) => (isBareAddress(part) ? showAddress(part) : `<p>${breakLines(part)}</p>`))
    .join('')
}

const ADDRESS_LINE = /(?<=^|\n)[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*(?=\n|$)/g

function cutAtAddresses(inline: string): string[] {
  const parts: string[] = []
  let end = 0
  for (const piece of piecesOf(inline)) {
    if (piece.kind !== 'text') continue
    for (const match of piece.raw.matchAll(ADDRESS_LINE)) {
      const from: number = piece.at + match.index
      const to = from + match[0].length
      // Where text meets a tag, no line begins or ends.
      const alone = (from === 0 || inline[from - 1] === '\n') && (to === inline.length || inline[to] === '\n')
      if (!alone) continue
      parts.push(inline.slice(end, from).trim(), match[1] ?? '')
      end = to
    }
  }
  return [...parts, inline.slice(end).trim()].filter(Boolean)
}

// Begins only where white space begins, so that a long stretch of it is read once.
const AROUND_LINE_END = /(?<![^\S\n\u00a0])[^\S\n\u00a0]*\n[^\S\n\u00a0]*/g

/** Line ends in text become line breaks, except beside one that is written out; those inside tags stay. */
function breakLines(inline: string): string {
  const pieces = piecesOf(inline)
  return pieces
    .map((piece, index) => {
      if (piece.kind !== 'text') return piece.raw
      let text = piece.raw.replace(AROUND_LINE_END, '\n')
      if (isBreak(pieces[index - 1])) text = text.replace(/^\n/, '')
      if (isBreak(pieces[index + 1])) text = text.replace(/\n$/, '')
      return text.replaceAll('\n', '<br>')
    })
    .join('')
}

function isBreak(piece: Piece | undefined): boolean {
  return piece?.kind === 'open' && piece.name === 'br'
}
