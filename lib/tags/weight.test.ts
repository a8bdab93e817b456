import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightOf } from './weight.ts'

const counts = fc.integer({ min: 1, max: 100_000 })

describe('the weight of a tag in the cloud', () => {
  it('is the lightest for a single post and the heaviest for the most used tag', () => {
    expect(weightOf(1, 40)).toBe(1)
    expect(weightOf(40, 40)).toBe(5)
  })

  it('keeps small tags apart beside a very common one', () => {
    expect(weightOf(8, 500)).toBeGreaterThan(weightOf(2, 500))
  })

  it('is light for all when no tag has more than one post', () => {
    expect(weightOf(1, 1)).toBe(1)
  })

  it('never leaves 1 to 5, and never falls as posts are added', () => {
    fc.assert(
      fc.property(counts, counts, (count, more) => {
        const most = count + more
        const weight = weightOf(count, most)
        expect(weight).toBeGreaterThanOrEqual(1)
        expect(weight).toBeLessThanOrEqual(5)
        expect(weightOf(count + 1, most)).toBeGreaterThanOrEqual(weight)
      }),
    )
  })
})
