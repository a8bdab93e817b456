import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'

/** HTML cut where a browser would see tags and comments; the pieces put together are the HTML again, to the last sign. */
export type Piece =
  | { kind: 'text'; raw: string; at: number }
  | { kind: 'open'; raw: string; at: number; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; raw: string; at: number; name: string }
  | { kind: 'comment'; raw: string; at: number; text: string }

/** Elements whose content is text, whatever it looks like. */
const TEXT_ONLY: Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
}

const ignore = () => {}

/** Cuts `html`, whose line ends must be `\n` alone. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const add = (location: Token.Location | null, make: (raw: string, at: number) => Piece) => {
    if (!location) return
    const { startOffset: at, endOffset } = location
    if (at > end) pieces.push({ kind: 'text', raw: html.slice(end, at), at: end })
    pieces.push(make(html.slice(at, endOffset), at))
    end = endOffset
  }
  const handler: TokenHandler = {
    onStartTag: (tag) => {
      const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]))
      add(tag.location, (raw, at) => ({ kind: 'open', raw, at, name: tag.tagName, attributes }))
      const mode = TEXT_ONLY[tag.tagName]
      if (mode !== undefined) tokenizer.state = mode
    },
    onEndTag: (tag) => add(tag.location, (raw, at) => ({ kind: 'close', raw, at, name: tag.tagName })),
    onComment: (comment) =>
      add(comment.location, (raw, at) => ({ kind: 'comment', raw, at, text: comment.data })),
    onDoctype: (doctype) => add(doctype.location, (raw, at) => ({ kind: 'comment', raw, at, text: '' })),
    onEof: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onParseError: null,
  }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler)
  tokenizer.write(html, true)
  if (end < html.length) pieces.push({ kind: 'text', raw: html.slice(end), at: end })
  return pieces
}
