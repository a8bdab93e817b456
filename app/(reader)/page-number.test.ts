import { describe, expect, it } from 'vitest'
import { pageNumber } from './page-number.ts'

describe('the page number in an address', () => {
  it.each([
    ['2', 2],
    ['10', 10],
    ['417', 417],
  ])('of %j is %j', (segment, number) => expect(pageNumber(segment)).toBe(number))

  it.each(['1', '0', '02', '-2', '2.5', '2e3', '1000000000', 'two', ''])('is none in %j', (segment) =>
    expect(pageNumber(segment)).toBeNull(),
  )
})
