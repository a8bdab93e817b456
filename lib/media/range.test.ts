import { expect, test } from 'vitest'
import { requestedRange } from './range.ts'

test.each([
  ['bytes=0-99', { first: 0, last: 99 }],
  ['bytes=900-', { first: 900, last: 999 }],
  ['bytes=-100', { first: 900, last: 999 }],
  ['bytes=-5000', { first: 0, last: 999 }],
  ['bytes=500-9999', { first: 500, last: 999 }],
  ['bytes=0-0', { first: 0, last: 0 }],
])('%s of a thousand bytes', (header, range) => {
  expect(requestedRange(header, 1000)).toEqual(range)
})

test('what cannot be understood, and several ranges at once, get the whole file', () => {
  for (const header of [null, 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-', 'bytes=9-2', 'bytes=a-b']) {
    expect(requestedRange(header, 1000)).toBe('whole')
  }
})

test('a range beyond the end cannot be satisfied', () => {
  expect(requestedRange('bytes=1000-', 1000)).toBe('unsatisfiable')
  expect(requestedRange('bytes=-0', 1000)).toBe('unsatisfiable')
})
