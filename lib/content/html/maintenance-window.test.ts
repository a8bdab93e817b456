import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '../document.ts'
import { textOf, valuesOf } from '../testing/markup.ts'
import { toHtml } from '../to-html.ts'

function rowsOf(html: string): string[] {
  const rows = html.match(/<tr>.*?<\/tr>/g) ?? []
  return rows.map((row) => row.replace(/<\/t[hd]>/g, ' | ').replace(/<[^>]*>/g, ''))
}

function calendar(id: string): string {
  return `/posts/mail/${id}.ics`
}

function titleOf(html: string): string | undefined {
  return /<strong>(.*?)<\/strong>/.exec(html)?.[1]
}

describe('a maintenance window', () => {
  const window = {
    type: 'maintenanceWindow',
    attrs: {
      id: 'mail-move',
      start: '2026-07-01T22:30:00Z',
      end: '2026-07-02T01:00:00Z',
      zone: 'Africa/Lusaka',
      services: ['Mail', 'Webmail'],
      kind: 'maintenance',
      state: 'planned',
      updates: [
        { at: '2026-07-01T23:00:00Z', text: 'mx1 is done.' },
        { at: '2026-07-01T23:40:00.000Z', text: 'mx2 is done.' },
      ],
    },
  } satisfies DocumentNode
  const written = (attrs: Partial<(typeof window)['attrs']>, options: Parameters<typeof toHtml>[1] = {}) =>
    toHtml(textOf({ ...window, attrs: { ...window.attrs, ...attrs } }), options)
  const at = (time: string) => written({}, { now: new Date(`2026-07-0${time}Z`) })

  test('shows its times in every zone, with the day where it is another', () => {
    const html = written(
      {},
      { zones: ['UTC', 'Africa/Lusaka', 'America/Los_Angeles', 'Australia/Perth', 'Nowhere/Land'] },
    )
    expect(rowsOf(html)).toEqual([
      'Time zone | Begins | Ends | ',
      'UTC | 22:30 Wed, 1 Jul 2026 | 01:00 Thu 2 Jul | ',
      'CAT Lusaka | 00:30 Thu 2 Jul | 03:00 Thu 2 Jul | ',
      'PDT Los Angeles | 15:30 | 18:00 | ',
      'AWST Perth | 06:30 Thu 2 Jul | 09:00 Thu 2 Jul | ',
    ])
    expect(valuesOf(html, 'datetime')[0]).toBe('2026-07-01T22:30:00.000Z')
    expect(html).toContain('Affects Mail, Webmail')
  })

  test('tells the hours apart that a change of clocks repeats', () => {
    const times = { start: '2026-11-01T08:30:00Z', end: '2026-11-01T09:30:00Z' }
    expect(
      rowsOf(written(times, { zones: ['UTC', 'America/Los_Angeles', 'Europe/Berlin'] })).slice(1),
    ).toEqual([
      'UTC | 08:30 Sun, 1 Nov 2026 | 09:30 | ',
      'PDT/PST Los Angeles | 01:30 PDT | 01:30 PST | ',
      'CET Berlin | 09:30 | 10:30 | ',
    ])
  })

  test('says so when nobody knows its end', () => {
    expect(rowsOf(toHtml(textOf({ ...window, attrs: { ...window.attrs, end: null } })))[1]).toBe(
      'UTC | 22:30 Wed, 1 Jul 2026 | not known yet | ',
    )
  })

  test('tells the newest first, with its time', () => {
    const html = written({})
    expect(html.indexOf('mx2 is done.')).toBeLessThan(html.indexOf('mx1 is done.'))
    expect(html).toContain('2 July 2026, <span class="clock">01:00 CAT</span></time> mx1 is done.')
  })

  test('is on a page what it is at that time, and has room for the time of the reader', () => {
    expect([at('1T22:29:59'), at('1T22:30:00'), at('2T01:00:00')].map(titleOf)).toEqual([
      'Maintenance, planned',
      'Maintenance, in progress',
      'Maintenance, done',
    ])
    expect(at('1T22:00:00')).toContain('<tr class="own-time">')
  })

  test('does not depend on the clock in feeds, where only what somebody said is told', () => {
    expect(titleOf(written({}))).toBe('Maintenance')
    expect(titleOf(toHtml(textOf({ ...window, attrs: { ...window.attrs, state: 'cancelled' } })))).toBe(
      'Maintenance, cancelled',
    )
    expect(written({})).not.toContain('own-time')
  })

  test('leads to its calendar file where there is one', () => {
    expect(written({}, { calendar })).toContain('<a href="/posts/mail/mail-move.ics" type="text/calendar">')
    expect(written({}, { calendar, origin: 'https://blog.northbeam.example' })).toContain(
      '"https://blog.northbeam.example/posts/mail/mail-move.ics"',
    )
    expect(written({})).not.toContain('calendar')
  })
})
