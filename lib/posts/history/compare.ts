import type { Document } from '../../content/document.ts'
import { blocksOf, type Block } from './compare-blocks.ts'
import { align, comparePieces, likeness, type Change, type Piece } from './compare-words.ts'

/**
 * A block of either text or of both. `changed`: some of its words are not those of the other. `restyled`: the words are
 * the same, but not what they look like or belong to.
 */
export type ComparedBlock = {
  change: Change | 'changed' | 'restyled'
  kind: Block['kind']
  level: number
  pieces: Piece[]
}

export type Comparison = {
  title: Piece[]
  excerpt: Piece[]
  tags: Piece[]
  blocks: ComparedBlock[]
  /** Whether the two say and look the same. */
  same: boolean
}

export type Compared = { title: string; excerpt: string | null; tags: string[]; body: Document }

/** What was inserted into `before` and removed from it to make `after`, word by word. Needs no server. */
export function compare(before: Compared, after: Compared): Comparison {
  const title = comparePieces(before.title, after.title)
  const excerpt = comparePieces(before.excerpt ?? '', after.excerpt ?? '')
  const tags = comparePieces(before.tags.join(', '), after.tags.join(', '))
  const blocks = compareBlocks(blocksOf(before.body), blocksOf(after.body))
  const same = [...title, ...excerpt, ...tags, ...blocks].every(({ change }) => change === 'same')
  return { title, excerpt, tags, blocks, same }
}

function compareBlocks(before: Block[], after: Block[]): ComparedBlock[] {
  return align(before, after, isSame).flatMap((stretch) => {
    if ('same' in stretch) return stretch.same.map((block) => whole(block, 'same'))
    return pairUp(stretch.removed, stretch.inserted).map(comparePair)
  })
}

function isSame(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.level === b.level && a.form === b.form
}

type Pair = { old: Block; fresh: Block } | { old: Block; fresh: null } | { old: null; fresh: Block }

function comparePair({ old, fresh }: Pair): ComparedBlock {
  if (!fresh) return whole(old, 'removed')
  if (!old) return whole(fresh, 'inserted')
  const pieces = comparePieces(old.text, fresh.text)
  const change = pieces.every((piece) => piece.change === 'same') ? 'restyled' : 'changed'
  return { change, kind: fresh.kind, level: fresh.level, pieces }
}

function whole({ kind, level, text }: Block, change: Change): ComparedBlock {
  return { change, kind, level, pieces: text ? [{ change, text }] : [] }
}

/** Two blocks less alike are not one that was edited. */
const ALIKE = 0.35
/** So many comparisons take no time that anybody notices. */
const MOST_PAIRS = 20_000

/** Finds out which removed block became which inserted one, in order, so that as much as possible is alike. */
function pairUp(removed: Block[], inserted: Block[]): Pair[] {
  if (removed.length * inserted.length > MOST_PAIRS) return apart(removed, inserted)
  const alike = removed.map((old) => inserted.map((fresh) => likeness(old.text, fresh.text)))
  const score = (i: number, j: number) => {
    const value = alike[i]?.[j] ?? 0
    return value >= ALIKE ? value : 0
  }
  // best[i][j]: the most that the blocks from i and from j on can have in common.
  const best = Array.from({ length: removed.length + 1 }, () => inserted.map(() => 0).concat(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = inserted.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + score(i, j))

  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < removed.length || j < inserted.length) {
    const old = removed[i]
    const fresh = inserted[j]
    if (old && fresh && score(i, j) > 0 && at(i, j) === at(i + 1, j + 1) + score(i, j)) {
      pairs.push({ old, fresh })
      i += 1
      j += 1
    } else if (old && at(i, j) === at(i + 1, j)) {
      pairs.push({ old, fresh: null })
      i += 1
    } else if (fresh) {
      pairs.push({ old: null, fresh })
      j += 1
    }
  }
  return pairs
}

function apart(removed: Block[], inserted: Block[]): Pair[] {
  return [...removed.map((old) => ({ old, fresh: null })), ...inserted.map((fresh) => ({ old: null, fresh }))]
}
