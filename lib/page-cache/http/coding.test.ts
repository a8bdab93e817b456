import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseCoding, codings } from './coding.ts'

describe('Accept-Encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br', 'br'],
    ['deflate', 'identity'],
    ['zstd', 'identity'],
    ['identity', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['gzip;q=1.0, br;q=0.9', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['gzip;q=0.001', 'gzip'],
    ['gzip;q=0.000', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, gzip;q=0.5', 'gzip'],
    ['identity;q=0, br;q=0, gzip;q=0', 'identity'],
    ['gzip ; q=0.8 , br ; q=0.2', 'gzip'],
    ['gzip;Q=0.2, br;q=0.1', 'gzip'],
    ['gzip;q=2, br;q=0.1', 'br'],
    ['gzip;q=abc', 'identity'],
    [',,gzip,', 'gzip'],
  ])('%j gets %s', (field, coding) => expect(chooseCoding(field)).toBe(coding))

  it('gets a coding we have, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (field) => {
        expect(codings).toContain(chooseCoding(field))
      }),
    )
  })
})
