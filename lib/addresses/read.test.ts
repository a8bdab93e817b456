import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAddress } from './read.ts'

describe('a normalised address', () => {
  it.each([
    ['/2011/07/24/Server-Move/', '/2011/07/24/server-move'],
    ['//2011//07/', '/2011/07'],
    ['/index.php/2011/07/a', '/2011/07/a'],
    ['/index.php?p=12', '/?p=12'],
    ['/?p=12&preview=true#more', '/?p=12'],
    ['/?utm_source=mail&page_id=3', '/?page_id=3'],
    ['/about/?p=12', '/about'],
    ['/?utm_source=mail', '/'],
    ['/gr%C3%B6%C3%9Fe', '/gr%C3%B6%C3%9Fe'],
    ['/gr%25C3%25B6%25c3%259fe/', '/gr%C3%B6%C3%9Fe'],
    ['/gro\u0308ße', '/gr%C3%B6%C3%9Fe'],
    ['/100%', '/100%25'],
    ['/caf%E9', '/caf%25e9'],
    ['', '/'],
  ])('of %j is %j', (address, expected) => {
    expect(normaliseAddress(address)).toBe(expected)
  })

  it('does not change when it is normalised again', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '?',
        '&',
        '=',
        '#',
        '%',
        '%25',
        '%C3%A9',
        '%2F',
        'p=1',
        'tag=',
        'index.php',
        '+',
        'İ',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const address = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`)
    fc.assert(
      fc.property(address, (text) => {
        const once = normaliseAddress(text)
        expect(normaliseAddress(once)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })
})
