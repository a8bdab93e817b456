import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseHttpDate } from './http-date.ts'

const now = Date.UTC(2026, 10, 24)
const sunday = Date.UTC(1994, 10, 6, 8, 49, 37)

it.each([
  ['the preferred format', 'Sun, 06 Nov 1994 08:49:37 GMT', sunday],
  ['the format of RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', sunday],
  ['the format of asctime', 'Sun Nov  6 08:49:37 1994', sunday],
  ['a two-digit day in asctime', 'Wed Nov 16 08:49:37 1994', Date.UTC(1994, 10, 16, 8, 49, 37)],
  [
    'a two-digit year up to 50 years ahead',
    'Friday, 06-Nov-76 08:49:37 GMT',
    Date.UTC(2076, 10, 6, 8, 49, 37),
  ],
  [
    'a two-digit year further ahead, which is past',
    'Sunday, 06-Nov-77 08:49:37 GMT',
    Date.UTC(1977, 10, 6, 8, 49, 37),
  ],
  ['another case and space around', ' sun, 06 nov 1994 08:49:37 gmt ', sunday],
  ['a leap second', 'Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
])('reads %s', (_, text, expected) => expect(parseHttpDate(text, now)).toBe(expected))

it.each([
  '',
  'yesterday',
  '0',
  '784111777',
  '2026-11-24T09:00:00Z',
  'Sun, 06 Nov 1994 08:49:37 +0000',
  'Sun, 06 Nov 1994 08:49:37 CET',
  'Sun, 6 Nov 1994 08:49:37 GMT',
  'Wed, 31 Feb 2026 08:49:37 GMT',
  'Sun, 00 Nov 1994 08:49:37 GMT',
  'Sun, 06 Nov 1994 24:00:00 GMT',
  'Sun, 06 Nov 1994 08:60:00 GMT',
  'Sun, 06 Nov 1994 08:49:37 GMT; length=5',
  `Sun, 06 Nov 1994 08:49:37 GMT${' '.repeat(5000)}x`,
])('does not take %j for a date', (text) => expect(parseHttpDate(text, now)).toBeUndefined())

it('reads back every date that Date writes', () => {
  const seconds = fc.integer({ min: 0, max: 4_102_444_800 })
  fc.assert(
    fc.property(seconds, (s) => {
      expect(parseHttpDate(new Date(s * 1000).toUTCString(), now)).toBe(s * 1000)
    }),
  )
})
