import fc from 'fast-check'
import { expect, it } from 'vitest'
import { archivedParts, archiveLinks, stretchOf } from './archive.ts'

const size = fc.integer({ min: 1, max: 12 })
const total = fc.integer({ min: 0, max: 100 })

/** The posts in a document, counted from the oldest, so that a post keeps its number. */
function postsIn(all: number, inOne: number, part?: number): number[] {
  const stretch = stretchOf(all, inOne, part)
  if (!stretch) throw new Error('There is no such part')
  const newestFirst = Array.from({ length: all }, (_, at) => all - at)
  return newestFirst.slice(stretch.skip, stretch.skip + stretch.take)
}

const parts = (all: number, inOne: number) =>
  Array.from({ length: archivedParts(all, inOne) }, (_, at) => at + 1)

it('a feed and its archive hold every post', () => {
  fc.assert(
    fc.property(total, size, (all, inOne) => {
      const found = [undefined, ...parts(all, inOne)].flatMap((part) => postsIn(all, inOne, part))
      expect(new Set(found).size).toBe(all)
    }),
  )
})

it('a part of the archive is full, and stays what it is however many posts follow', () => {
  fc.assert(
    fc.property(total, size, fc.nat(50), (all, inOne, more) => {
      for (const part of parts(all, inOne)) {
        expect(postsIn(all, inOne, part)).toHaveLength(inOne)
        expect(postsIn(all + more, inOne, part)).toEqual(postsIn(all, inOne, part))
      }
      expect(stretchOf(all, inOne, archivedParts(all, inOne) + 1)).toBeNull()
    }),
  )
})

function address(part?: number): string {
  return String(part ?? 'current')
}

it('the way back from a feed leads through every part to the first, and forth again', () => {
  fc.assert(
    fc.property(total, size, (all, inOne) => {
      const linksOf = (name: string | undefined) =>
        archiveLinks(all, inOne, name === 'current' || !name ? undefined : Number(name), address)
      const visited: string[] = []
      for (let at = linksOf('current').previous; at; at = linksOf(at).previous) {
        const { previous } = linksOf(at)
        if (previous) expect(linksOf(previous).next).toBe(at)
        visited.push(at)
      }
      expect(visited).toEqual(parts(all, inOne).toReversed().map(String))
    }),
  )
})
