import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedIn, when } from './when.ts'

const now = new Date('2026-03-20T12:00:00Z')
const at = (date: string, time: string, zone = 'Europe/Berlin') => when(now, { date, time, zone })

describe('a date, a time and a zone', () => {
  it('name an instant', () => {
    expect(at('2026-03-24', '09:00', 'Africa/Lusaka')).toEqual({
      kind: 'future',
      at: new Date('2026-03-24T07:00:00Z'),
    })
    expect(at('2026-03-24', '9:00').kind).toBe('future')
  })

  it('that has passed is said to have', () => {
    expect(at('2026-03-20', '13:00')).toEqual({ kind: 'past', at: now })
    expect(at('0001-01-01', '00:00').kind).toBe('past')
  })

  it('that the clocks jump over are impossible, and the times beside are offered', () => {
    expect(at('2026-03-29', '02:30')).toEqual({
      kind: 'impossible',
      before: new Date('2026-03-29T00:30:00Z'),
      after: new Date('2026-03-29T01:30:00Z'),
    })
  })

  it('that come twice are asked about', () => {
    const typed = { date: '2026-10-25', time: '02:30', zone: 'Europe/Berlin' }
    const earlier = new Date('2026-10-25T00:30:00Z')
    const later = new Date('2026-10-25T01:30:00Z')
    expect(when(now, typed)).toEqual({ kind: 'doubled', earlier, later })
    expect(when(now, { ...typed, choice: 'earlier' })).toEqual({ kind: 'future', at: earlier })
    expect(when(now, { ...typed, choice: 'later' })).toEqual({ kind: 'future', at: later })
  })

  it('of a day that a country left out are impossible', () => {
    const december = new Date('2011-12-01T00:00:00Z')
    expect(when(december, { date: '2011-12-30', time: '10:00', zone: 'Pacific/Apia' }).kind).toBe(
      'impossible',
    )
  })

  it.each([
    ['2026-02-30', '09:00', 'date'],
    ['tomorrow', '09:00', 'date'],
    ['', '', 'date'],
    ['2026-03-24', '24:30', 'time'],
    ['2026-03-24', '9 am', 'time'],
  ])('%s %s are not readable', (date, time, field) => {
    expect(at(date, time)).toEqual({ kind: 'unreadable', field })
  })

  it.each(['9999-12-31', '275760-09-13', '999999-01-01', '2036-03-21'])('%s is too far off', (date) => {
    expect(at(date, '09:00').kind).not.toBe('future')
    expect(at(date, '09:00').kind).not.toBe('past')
  })

  it.each(['Mars/Olympus', '', 'CET-1CEST; DROP TABLE'])('in the zone "%s" are in none', (zone) => {
    expect(at('2026-03-24', '09:00', zone)).toEqual({ kind: 'unknownZone' })
  })
})

const zones = fc.constantFrom(
  'UTC',
  'Africa/Lusaka',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
)
const minutes = fc.integer({ min: 1, max: 5 * 366 * 24 * 60 })

it('every instant can be typed, in every zone, and is read as itself', () => {
  fc.assert(
    fc.property(minutes, zones, (ahead, zone) => {
      const instant = new Date(now.getTime() + ahead * 60_000)
      expect(when(now, typedIn(instant, zone))).toEqual({ kind: 'future', at: instant })
    }),
  )
})

it('whatever is typed has an answer', () => {
  const typed = fc.record({ date: fc.string(), time: fc.string(), zone: fc.oneof(zones, fc.string()) })
  const dates = fc.date({ noInvalidDate: true }).map((date) => date.toISOString().replace(/T.*/, ''))
  const near = fc.record({ date: dates, time: fc.constantFrom('00:00', '02:30', '23:59'), zone: zones })
  fc.assert(
    fc.property(fc.oneof(typed, near), (each) => {
      expect(() => when(now, each)).not.toThrow()
    }),
  )
})
