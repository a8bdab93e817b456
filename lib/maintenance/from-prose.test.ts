import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zoneAbbreviation } from '../dates.ts'
import { typedIn } from '../schedule/when.ts'
import { fromProse } from './from-prose.ts'
import { agree, disagreements } from './prose-words.ts'

const now = new Date('2026-07-20T08:00:00Z')
const zones = ['UTC', 'America/Los_Angeles', 'Africa/Lusaka', 'Australia/Perth']
const read = (text: string, at = now) => fromProse(text, { zones, now: at })

function interval(text: string, at = now): string | null {
  const table = read(text, at)
  const line = table?.lines[table.trusted]
  return line ? `${line.start.toISOString().slice(0, 16)} ${line.end.toISOString().slice(0, 16)}` : null
}

/** What does not fit, when the line at `trusted` is believed instead of the most agreed one. */
function points(text: string, trusted?: number): string[] {
  const table = read(text)
  const line = table?.lines[trusted ?? table.trusted]
  return table && line ? disagreements(table, line) : ['no table']
}

const july = '2026-07-24T01:00 2026-07-24T13:00'

describe('a table of times is read', () => {
  test.each([
    ['UTC: 24 July, 01:00-13:00 / PDT: 23-24 July, 18:00-06:00 / CAT: 24 July, 03:00-15:00', july],
    ['UTC: 24 July 2026, 01:00–13:00\nCAT: 24 July 2026, 03:00–15:00', july],
    ['Friday 24 July 2026, 1:00 am – 1:00 pm UTC', july],
    ['PDT: Thursday, July 23, 6pm – Friday, July 24, 6am', july],
    ['AWST – 24th of July, 09:00 to 21:00', july],
    ['2026-07-24 03:00 – 15:00 (CAT)', july],
    ['2026-07-24 03:00 - 2026-07-24 15:00 Africa/Lusaka', july],
    ['From 03:00 until 15:00 on 24.07.2026 Lusaka time', july],
    ['UTC+2: 24 Jul, 3:00-15:00', july],
    ['Pacific Time (PDT): 23–24 July, 18:00–06:00', july],
    ['UTC: 24 July, 22:00-02:00', '2026-07-24T22:00 2026-07-25T02:00'],
    ['UTC: 24 July, 22:00-24:00', '2026-07-24T22:00 2026-07-25T00:00'],
    ['UTC: 24 July, 1-3 pm', '2026-07-24T13:00 2026-07-24T15:00'],
    ['CET: 24 January 2027, 12:00-13:00', '2027-01-24T11:00 2027-01-24T12:00'],
    ['UTC: 31 December – 1 January 2027, 22:00–02:00', '2026-12-31T22:00 2027-01-01T02:00'],
  ])('%s', (text, expected) => {
    expect(interval(text)).toBe(expected)
  })

  test('a day without a year is the one nearest to now, across the new year too', () => {
    const text = 'UTC: 1 January, 02:00-04:00 / PST: 31 December, 18:00-20:00'
    expect(interval(text, new Date('2026-12-20T00:00:00Z'))).toBe('2027-01-01T02:00 2027-01-01T04:00')
    expect(interval(text, new Date('2027-01-05T00:00:00Z'))).toBe('2027-01-01T02:00 2027-01-01T04:00')
    expect(points(text)).toEqual([])
  })
})

test.each([
  'We move mail on 24 July.',
  'The meeting is 24 July, 01:00-13:00',
  'XYZT: 24 July, 01:00-13:00',
  'UTC: 31 February, 01:00-13:00',
  'UTC: 24 July, 25:00-26:00',
  'UTC: 24 July, 01:00-13:00\nWe are sorry for the trouble.',
  '',
])('%j is no table of times', (text) => {
  expect(read(text)).toBeNull()
})

test('more lines than a table of zones has are no table, whatever they say', () => {
  const line = 'UTC: 24 July 2026, 01:00 - 13:00'
  expect(read(Array(40).fill(line).join('\n'))?.lines).toHaveLength(40)
  expect(read(Array(41).fill(line).join('\n'))).toBeNull()
})

describe('lines that disagree', () => {
  const text =
    'UTC: 24 July, 01:00-13:00 / PDT: 23-24 July, 18:00-06:00 / CAT: 24 July, 04:00-15:00 / AWST: 24 July, 09:00-21:00'

  test('do not outvote those that agree, and are named', () => {
    expect(interval(text)).toBe(july)
    expect(points(text)).toEqual(['CAT says 04:00, but 01:00 UTC is 03:00 CAT.'])
  })

  test('are named by their days where these differ', () => {
    const text = 'UTC: 24 July, 01:00-13:00 / PDT: 24 July, 18:00-06:00 / CAT: 24 July, 03:00-15:00'
    expect(points(text)).toEqual([
      'PDT says 24 July 2026, 18:00, but 24 July 2026, 01:00 UTC is 23 July 2026, 18:00 PDT.',
      'PDT says 25 July 2026, 06:00, but 24 July 2026, 13:00 UTC is 24 July 2026, 06:00 PDT.',
    ])
  })

  test('can be trusted instead of the others', () => {
    expect(points(text, 2)[0]).toBe('UTC says 01:00, but 04:00 CAT is 02:00 UTC.')
  })

  test('winter time in summer is pointed out', () => {
    const text = 'UTC: 24 July, 01:00-13:00 / CAT: 24 July, 03:00-15:00 / PST: 23-24 July, 18:00-06:00'
    expect(points(text)[0]).toBe('PST says 18:00, but 01:00 UTC is 17:00 PST.')
  })
})

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const everyZone = Intl.supportedValuesOf('timeZone')

/** How somebody may write a time of day, a day, and both days with both times. */
const clocks = fc.constantFrom(
  (time: string) => time,
  (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'p.m.'}`
  },
)
const dates = fc.constantFrom(
  (date: string) => date,
  (date: string) => {
    const [year, month, day] = date.split('-').map(Number)
    return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
  },
  (date: string) => {
    const [year, month, day] = date.split('-').map(Number)
    return `${MONTHS[(month ?? 1) - 1]?.slice(0, 3)} ${day}, ${year}`
  },
)
const dashes = fc.constantFrom(' - ', '–', ' – ', ' to ', '-')
const between = fc.constantFrom('\n', ' / ')

test('any window that is written as a table in any zones is read back', () => {
  const minute = fc.integer({ min: 0, max: 4 * 365 * 24 * 60 })
  const written = fc.record({
    start: minute,
    length: fc.integer({ min: 1, max: 3 * 24 * 60 }),
    others: fc.array(fc.constantFrom(...everyZone), { maxLength: 4 }),
    abbreviated: fc.boolean(),
    clock: clocks,
    date: dates,
    dash: dashes,
    end: between,
  })
  fc.assert(
    fc.property(written, ({ start, length, others, abbreviated, clock, date, dash, end }) => {
      const from = new Date(Date.parse('2025-01-01T00:00:00Z') + start * 60_000)
      const until = new Date(from.getTime() + length * 60_000)
      const line = (zone: string) => {
        const [a, b] = [typedIn(from, zone), typedIn(until, zone)]
        const label = abbreviated ? zoneAbbreviation(from, zone) : zone
        const last = a.date === b.date && b.time > a.time ? '' : `${date(b.date)}, `
        return `${label}: ${date(a.date)}, ${clock(a.time)}${dash}${last}${clock(b.time)}`
      }
      // An abbreviation says which clocks: one whose zone changes them in between does not fit both ends.
      const steady = others.filter((zone) => zoneAbbreviation(from, zone) === zoneAbbreviation(until, zone))
      const table = fromProse(['UTC', ...steady].map(line).join(end), { zones: ['UTC', ...steady], now })
      expect(table?.lines.map((each) => [each.start, each.end])).toEqual(
        ['UTC', ...steady].map(() => [from, until]),
      )
    }),
    { numRuns: 300 },
  )
})

test('whichever line is wrong, the others are believed and it is named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 11 }), (wrong, hours) => {
      const from = new Date('2026-07-24T01:00:00Z')
      const lines = zones.map((zone, index) => {
        const by = index === wrong ? hours * 3_600_000 : 0
        const a = typedIn(new Date(from.getTime() + by), zone)
        const b = typedIn(new Date(from.getTime() + by + 3_600_000), zone)
        return `${zone}: ${a.date} ${a.time} - ${b.date} ${b.time}`
      })
      const table = read(lines.join('\n'))
      const trusted = table?.lines[table.trusted]
      expect(trusted?.start).toEqual(from)
      const others = table && trusted && table.lines.filter((line) => !agree(line, trusted))
      expect(others?.map(({ zone }) => zone)).toEqual([zones[wrong]])
    }),
  )
})
