import { expect, it } from 'vitest'
import { inWords } from './in-words.ts'

const now = new Date('2026-11-28T12:00:00Z')
const LUSAKA = 'Africa/Lusaka'

it.each([
  ['2026-11-28T12:00:30Z', 'in less than a minute, today 14:00 CAT'],
  ['2026-11-28T12:01:00Z', 'in 1 minute, today 14:01 CAT'],
  ['2026-11-28T12:45:00Z', 'in 45 minutes, today 14:45 CAT'],
  ['2026-11-28T15:00:00Z', 'in 3 hours, today 17:00 CAT'],
  ['2026-11-28T22:30:00Z', 'in 11 hours, tomorrow 00:30 CAT'],
  ['2026-12-01T07:00:00Z', 'in 3 days, Tuesday 09:00 CAT'],
  ['2026-12-05T07:00:00Z', 'in 7 days, Saturday 5 December 2026, 09:00 CAT'],
  ['2026-12-26T07:00:00Z', 'in 4 weeks, Saturday 26 December 2026, 09:00 CAT'],
  ['2027-01-28T07:00:00Z', 'in 2 months, Thursday 28 January 2027, 09:00 CAT'],
  ['2029-01-28T07:00:00Z', 'in 2 years, Sunday 28 January 2029, 09:00 CAT'],
  ['2026-11-28T11:59:50Z', 'just now, today 13:59 CAT'],
  ['2026-11-28T10:00:00Z', '2 hours ago, today 12:00 CAT'],
  ['2026-11-27T07:00:00Z', '1 day ago, yesterday 09:00 CAT'],
])('%s is "%s"', (instant, words) => {
  expect(inWords(new Date(instant), now, LUSAKA)).toBe(words)
})

it('days are those of the zone', () => {
  const instant = new Date('2026-11-28T22:30:00Z')
  expect(inWords(instant, now, 'UTC')).toBe('in 11 hours, today 22:30 UTC')
})
