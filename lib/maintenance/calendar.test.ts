import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { Settings } from '../site/settings.ts'
import { windowOf } from '../testing/windows.ts'
import type { AnnouncedWindow } from './announced-window.ts'
import { writeCalendar } from './calendar.ts'
import type { Window } from './window.ts'

const site = {
  origin: 'https://blog.northbeam.example',
  settings: Settings.parse({ title: 'Northbeam Hosting', zone: 'Africa/Lusaka' }),
}

function announced(window: Partial<Window> = {}, more: Partial<AnnouncedWindow> = {}): AnnouncedWindow {
  return {
    window: windowOf(window),
    services: [
      { name: 'Mail', slug: 'mail' },
      { name: 'Web hosting', slug: 'web-hosting' },
    ],
    post: {
      kind: 'POST',
      title: 'Mail moves',
      slug: 'mail-moves',
      path: '/posts/mail-moves',
      guid: 'urn:uuid:5c1e',
    },
    sequence: 2,
    changedAt: new Date('2026-07-20T08:00:00.123Z'),
    ...more,
  }
}

const write = (...windows: AnnouncedWindow[]) =>
  writeCalendar(site, { title: 'Northbeam: all maintenance', path: '/maintenance.ics' }, windows)

const read = (calendar: string) => new ICAL.Component(ICAL.parse(calendar) as unknown[])

function eventOf(announcedWindow: AnnouncedWindow): ICAL.Component {
  const event = read(write(announcedWindow)).getFirstSubcomponent('vevent')
  if (!event) throw new Error('No event')
  return event
}

const values = (event: ICAL.Component) =>
  Object.fromEntries(
    event.getAllProperties().map((property) => [property.name, property.getValues().join('|')]),
  )

const uid = (window: AnnouncedWindow) => values(eventOf(window)).uid

describe('a calendar', () => {
  test('says of a window what a program for calendars can show', () => {
    const update = { at: '2026-07-24T01:30:00Z', text: 'mx1 is done; mx2, too.' }
    expect(values(eventOf(announced({ updates: [update] })))).toEqual({
      uid: expect.stringMatching(/^[0-9a-f]{32}$/),
      dtstamp: '2026-07-20T08:00:00Z',
      'last-modified': '2026-07-20T08:00:00Z',
      sequence: '2',
      dtstart: '2026-07-24T01:00:00Z',
      dtend: '2026-07-24T13:00:00Z',
      summary: 'Mail moves',
      description: [
        'Maintenance\nAffects Mail, Web hosting',
        '24 July 2026, 03:30 CAT: mx1 is done; mx2, too.',
        'https://blog.northbeam.example/posts/mail-moves',
      ].join('\n\n'),
      url: 'https://blog.northbeam.example/posts/mail-moves',
      categories: 'Mail|Web hosting',
      status: 'CONFIRMED',
      transp: 'TRANSPARENT',
    })
  })

  test('keeps the name of an event whatever the post is called, and gives each its own', () => {
    const { post } = announced()
    expect(
      uid(announced({}, { post: { ...post, title: 'Moved', slug: 'moved', path: '/posts/moved' } })),
    ).toBe(uid(announced()))
    expect(uid(announced({ id: 'another' }))).not.toBe(uid(announced()))
    expect(uid(announced({}, { post: { ...post, guid: 'urn:uuid:77' } }))).not.toBe(uid(announced()))
  })

  test('says that a window is cancelled, in words as well', () => {
    expect(values(eventOf(announced({ state: 'cancelled' })))).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Mail moves',
    })
  })

  test('leaves out an end that nobody knows, and says so', () => {
    const event = values(eventOf(announced({ end: null })))
    expect(event).not.toHaveProperty('dtend')
    expect(event).toMatchObject({ status: 'TENTATIVE' })
    expect(event.description).toContain('It is not known yet when it ends.')
  })

  test('without any window is still a calendar', () => {
    const calendar = read(write())
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Northbeam: all maintenance')
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT15M')
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
  })
})

describe('whatever people write', () => {
  // oxlint-disable-next-line no-control-regex -- these are the signs that must not come through
  const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/u
  const texts = fc.string({ unit: 'binary', maxLength: 300 })

  test('lines end as they must, are no longer than 75 octets and whole in UTF-8', () => {
    fc.assert(
      fc.property(texts, texts, (title, text) => {
        const { post } = announced()
        const update = { at: '2026-07-24T01:30:00Z', text }
        const calendar = write(announced({ updates: [update] }, { post: { ...post, title } }))
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(calendar).not.toMatch(FORBIDDEN)
        expect(calendar).not.toMatch(/\p{Cs}/u)
        expect(calendar.endsWith('\r\n')).toBe(true)
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
  })

  test('is read as it was written, in titles, names and news', () => {
    const printable = fc.string({ unit: 'grapheme-composite', maxLength: 200 })
    fc.assert(
      fc.property(printable, printable, (title, name) => {
        const { post } = announced()
        const event = eventOf(
          announced(
            {},
            {
              post: { ...post, title },
              services: [
                { name, slug: 'x' },
                { name: 'b', slug: 'b' },
              ],
            },
          ),
        )
        expect(event.getFirstPropertyValue('summary')).toBe(title)
        expect(event.getFirstProperty('categories')?.getValues()).toEqual([name, 'b'])
      }),
    )
  })

  test('every code point goes in and none breaks the calendar', () => {
    for (let from = 0; from < 0x110000; from += 0x4000) {
      const title = Array.from({ length: 0x4000 }, (_, at) => String.fromCodePoint(from + at)).join('')
      const { post } = announced()
      const calendar = write(announced({}, { post: { ...post, title } }))
      expect(read(calendar).getAllSubcomponents('vevent')).toHaveLength(1)
      expect(calendar).not.toMatch(/\p{Cs}/u)
    }
  })
})
