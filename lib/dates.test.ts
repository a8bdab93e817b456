import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDateTime, formatMonth, isZone, monthOf, monthRange, zoneAbbreviation } from './dates.ts'

const move = new Date('2011-07-24T01:00:00Z')
const winter = new Date('2011-01-24T01:00:00Z')

describe('a moment', () => {
  it('is shown with its zone', () => {
    expect(formatDateTime(move, 'Africa/Lusaka')).toBe('24 July 2011, 03:00 CAT')
    expect(formatDateTime(move, 'America/Los_Angeles')).toBe('23 July 2011, 18:00 PDT')
    expect(formatDateTime(move, 'Australia/Perth')).toBe('24 July 2011, 09:00 AWST')
    expect(formatDateTime(move, 'UTC')).toBe('24 July 2011, 01:00 UTC')
  })

  it('has midnight as 00:00', () => {
    expect(formatDateTime(new Date('2026-03-01T00:00:00Z'), 'UTC')).toBe('1 March 2026, 00:00 UTC')
  })
})

describe('the abbreviation of a zone', () => {
  it.each([
    ['America/Los_Angeles', 'PDT', 'PST'],
    ['Europe/London', 'BST', 'GMT'],
    ['Europe/Berlin', 'CEST', 'CET'],
    ['Africa/Johannesburg', 'SAST', 'SAST'],
    ['Asia/Tokyo', 'JST', 'JST'],
  ])('of %s is %s in July and %s in January', (zone, july, january) => {
    expect(zoneAbbreviation(move, zone)).toBe(july)
    expect(zoneAbbreviation(winter, zone)).toBe(january)
  })

  it('is the offset where none is usual', () => {
    expect(zoneAbbreviation(move, 'Asia/Kathmandu')).toBe('UTC+05:45')
  })
})

describe('a month', () => {
  it('begins at midnight of its zone', () => {
    expect(monthRange(2026, 4, 'Africa/Lusaka')).toEqual({
      from: new Date('2026-03-31T22:00:00Z'),
      before: new Date('2026-04-30T22:00:00Z'),
    })
  })

  it('is refused when there is none such', () => {
    expect(() => monthRange(2026, 13, 'UTC')).toThrow(RangeError)
  })

  it('holds exactly the instants that fall in it', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Pacific/Apia',
      'America/St_Johns',
      'Africa/Lusaka',
      'Pacific/Chatham',
    )
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const { year, month } = monthOf(instant, zone)
        const { from, before } = monthRange(year, month, zone)
        return from <= instant && instant < before
      }),
    )
  })

  it('has a name', () => {
    expect(formatMonth(2026, 7)).toBe('July 2026')
  })
})

it('tells a zone from a name that only looks like one', () => {
  expect(isZone('Africa/Lusaka')).toBe(true)
  expect(isZone('Africa/Atlantis')).toBe(false)
})
