/**
 * A stretch of our own HTML: text with marks that still needs a block around it (`inline`), a block that a figure can hold
 * (`image`, `thing`), a figure, or any other block.
 */
export type Piece = { kind: 'inline' | 'image' | 'thing' | 'figure' | 'block'; html: string }

/** Collects text and blocks in reading order. A block inside marks closes them before itself and opens them again after. */
export class Flow {
  readonly pieces: Piece[] = []
  readonly #open: string[]
  #line: string

  /** `marks` are the start tags of the marks that all its text has, the outermost first. */
  constructor(marks: readonly string[]) {
    this.#open = [...marks]
    this.#line = marks.join('')
  }

  get marks(): readonly string[] {
    return this.#open
  }

  /** Adds text or other inline HTML. */
  write(html: string): void {
    this.#line += html
  }

  /** Gives whatever `content` adds the mark that `startTag` opens. */
  marked(startTag: string, content: () => void): void {
    this.#open.push(startTag)
    this.#line += startTag
    content()
    this.#open.pop()
    this.#line += endTag(startTag)
  }

  /** Ends the line of text, if there is one. */
  break(): void {
    const line = withoutOuterBreaks(this.#line)
    if (isVisible(line))
      this.pieces.push({ kind: 'inline', html: line + this.#open.toReversed().map(endTag).join('') })
    this.#line = this.#open.join('')
  }

  add(pieces: Piece[]): void {
    if (pieces.length === 0) return
    this.break()
    this.pieces.push(...pieces)
  }
}

/** Loops where an expression would look at a long stretch of white space once for each of its signs. */
function withoutOuterBreaks(line: string): string {
  let inner = line.trim()
  while (inner.startsWith('<br>')) inner = inner.slice(4).trimStart()
  while (inner.endsWith('<br>')) inner = inner.slice(0, -4).trimEnd()
  return inner
}

function endTag(startTag: string): string {
  return `</${/^<(\w+)/.exec(startTag)?.[1]}>`
}

function isVisible(line: string): boolean {
  return (
    line.includes('data-anchor=') ||
    line
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;|\u200b/g, '')
      .trim() !== ''
  )
}

/** `pieces` as blocks: each stretch of text in an element of its own. */
export function asBlocks(pieces: Piece[], name = 'p'): string {
  return pieces.map(({ kind, html }) => (kind === 'inline' ? `<${name}>${html}</${name}>` : html)).join('')
}

/** `pieces` where only text may stand, and the blocks among them that have to go elsewhere. */
export function asInline(pieces: Piece[]): { html: string; others: Piece[] } {
  const html = pieces.filter((piece) => piece.kind === 'inline').map((piece) => piece.html)
  return { html: html.join('<br>'), others: pieces.filter((piece) => piece.kind !== 'inline') }
}
