import { diffArrays } from 'diff'

export type Change = 'same' | 'inserted' | 'removed'

/** A stretch of text that both have, or only one of them. */
export type Piece = { change: Change; text: string }

/** Beyond so many differences two texts count as different throughout: finding out more would take seconds. */
const MOST_DIFFERENCES = 3_000

/** What in a row was there before and what is there after; equal ones are in neither. */
export type Stretch<T> = { same: T[] } | { removed: T[]; inserted: T[] }

/** Cuts two rows into stretches that are equal and stretches that are not. */
export function align<T>(before: T[], after: T[], equal: (a: T, b: T) => boolean): Stretch<T>[] {
  const parts = diffArrays(before, after, { comparator: equal, maxEditLength: MOST_DIFFERENCES })
  if (!parts) return [{ removed: before, inserted: after }]
  const stretches: Stretch<T>[] = []
  for (const { value, added, removed } of parts) {
    const last = stretches.at(-1)
    if (!added && !removed) stretches.push({ same: value })
    else if (last && 'removed' in last) (added ? last.inserted : last.removed).push(...value)
    else stretches.push({ removed: removed ? [...value] : [], inserted: added ? [...value] : [] })
  }
  return stretches
}

// A sign of a script without spaces is a word, and so is every sign that is neither letter nor space.
const WORD =
  /\s+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|[\p{L}\p{N}\p{M}_]+|./gsu

/** What was removed from `before` and inserted to make `after`, word by word; put together, each gives its text. */
export function comparePieces(before: string, after: string): Piece[] {
  const stretches = align(wordsIn(before), wordsIn(after), (a, b) => a === b)
  return withoutCrumbs(stretches).flatMap((stretch): Piece[] => {
    if ('same' in stretch) return [{ change: 'same', text: stretch.same.join('') }]
    const removed = { change: 'removed', text: stretch.removed.join('') } as const
    const inserted = { change: 'inserted', text: stretch.inserted.join('') } as const
    return [removed, inserted].filter(({ text }) => text !== '')
  })
}

function wordsIn(text: string): string[] {
  return text.match(WORD) ?? []
}

/** A space between two changes belongs to them: `~~two words~~` reads better than `~~two~~ ~~words~~`. */
function withoutCrumbs(stretches: Stretch<string>[]): Stretch<string>[] {
  const result: Stretch<string>[] = []
  for (const [n, stretch] of stretches.entries()) {
    const last = result.at(-1)
    if (!last || 'same' in last) {
      result.push(stretch)
    } else if ('same' in stretch) {
      const next = stretches[n + 1]
      if (next && stretch.same.join('').trim() === '') {
        last.removed.push(...stretch.same)
        last.inserted.push(...stretch.same)
      } else result.push(stretch)
    } else {
      last.removed.push(...stretch.removed)
      last.inserted.push(...stretch.inserted)
    }
  }
  return result.flatMap(withoutCommonEnd)
}

function withoutCommonEnd(stretch: Stretch<string>): Stretch<string>[] {
  if ('same' in stretch) return [stretch]
  const same: string[] = []
  const { removed, inserted } = stretch
  while (removed.length > 0 && removed.at(-1) === inserted.at(-1)) {
    same.unshift(...removed.splice(-1))
    inserted.pop()
  }
  return same.length > 0 ? [stretch, { same }] : [stretch]
}

/** How much two texts have in common, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = wordsIn(a).filter((word) => word.trim())
  const right = wordsIn(b).filter((word) => word.trim())
  if (left.length + right.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    common += 1
    counts.set(word, count - 1)
  }
  return (2 * common) / (left.length + right.length)
}
