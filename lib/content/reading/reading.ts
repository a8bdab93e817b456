import type { Piece } from './flow.ts'
import type { Markup, MarkupElement } from './markup.ts'

/** What is known at a place of foreign markup that is being turned into ours. */
export type Reading = {
  /** Sentences about what a reader of the original would miss. */
  notes: Set<string>
  /** Start tags of the marks around this place. */
  marks: readonly string[]
  /** Where the link around this place leads. */
  href: string | null
  /** How many lists, quotations, tables and the like are around this place. */
  depth: number
  /** Ids that links of the same text lead to. */
  targets: ReadonlySet<string>
  /** Ids that have been passed and wait for text to stand before. */
  waitingAnchors: string[]
  /** Pictures so far. */
  pictures: Set<string>
  /** Reads `nodes` at this place, or one level deeper. */
  pieces: (nodes: Markup[], reading: Reading) => Piece[]
}

/** Reads one kind of element; null: not this one, treat it as any other. */
export type Reader = (element: MarkupElement, reading: Reading) => Piece[] | null

/** Deeper structure than this becomes flat; it keeps a document within the limits of validate.ts. */
const DEEPEST_STRUCTURE = 18

/** The place inside an element that nests; null when there are too many around it already. */
export function deeper(reading: Reading): Reading | null {
  return reading.depth >= DEEPEST_STRUCTURE ? null : { ...reading, depth: reading.depth + 1 }
}
