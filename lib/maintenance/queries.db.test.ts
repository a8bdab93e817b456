import { beforeEach, describe, expect, test } from 'vitest'
import { inNewEdition } from '../edition.ts'
import { nextBoundaries } from '../boundaries/next-boundaries.ts'
import { writeSettings } from '../site/settings.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import type { AnnouncedWindow } from './announced-window.ts'
import {
  agenda,
  announcedServices,
  bannerWindows,
  calendarWindows,
  hasWindows,
  serviceBySlug,
  windowOfPost,
} from './queries.ts'
import type { Window } from './window.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const at = (time: string) => new Date(`2026-07-${time}Z`)
const written = at('01T08:00:00')

type Wanted = NonNullable<Parameters<typeof writePost>[3]>

/** A post with one window, from 01:00 to 13:00 on 24 July when nothing else is said. */
const announce = (title: string, window: Partial<Window> = {}, post: Wanted = {}) =>
  writePost(database, written, title, { ...post, body: documentOf(windowOf(window)) })

const titles = (windows: AnnouncedWindow[]) => windows.map(({ post }) => post.title)
const bannerAt = async (time: string) => titles(await bannerWindows(database, at(time)))

async function agendaAt(time: string) {
  const { running, upcoming, past } = await agenda(database, at(time))
  return { running: titles(running), upcoming: titles(upcoming), past: titles(past) }
}

describe('the banner', () => {
  test('tells of a window from a day before its start until its end', async () => {
    await announce('Mail moves')
    expect(await bannerAt('23T00:59:59.999')).toEqual([])
    expect(await bannerAt('23T01:00:00')).toEqual(['Mail moves'])
    expect(await bannerAt('24T12:59:59.999')).toEqual(['Mail moves'])
    expect(await bannerAt('24T13:00:00')).toEqual([])
  })

  test('comes as early as staff have set', async () => {
    await announce('Mail moves')
    await inNewEdition(database, written, (db) => writeSettings(db, { bannerLead: 48 }))
    expect(await bannerAt('22T01:00:00')).toEqual(['Mail moves'])
  })

  test('ends when a window is said to be done', async () => {
    await announce('Mail moves', { state: 'done' })
    expect(await bannerAt('24T02:00:00')).toEqual([])
  })

  test('stays while nobody knows the end', async () => {
    await announce('Mail is slow', { kind: 'incident', end: null })
    expect(await bannerAt('30T02:00:00')).toEqual(['Mail is slow'])
  })

  test('tells of a cancelled window until it would have been over', async () => {
    await announce('Mail moves', { state: 'cancelled' })
    await announce('DNS moves', { state: 'cancelled', end: null })
    expect(await bannerAt('24T00:30:00')).toEqual(['Mail moves', 'DNS moves'])
    expect(await bannerAt('24T01:00:00')).toEqual(['Mail moves'])
    expect(await bannerAt('24T13:00:00')).toEqual([])
  })

  test('names first what is going on', async () => {
    await announce('Mail moves', { start: '2026-07-24T00:00:00Z', state: 'cancelled' })
    await announce('DNS moves', { start: '2026-07-24T05:00:00Z' })
    await announce('Heron moves', { start: '2026-07-24T03:00:00Z' })
    expect(await bannerAt('24T03:30:00')).toEqual(['Heron moves', 'Mail moves', 'DNS moves'])
  })
})

describe('readers never learn of a window', () => {
  const cases: [string, Wanted][] = [
    ['in a draft', { status: 'DRAFT', publishAt: null }],
    ['in a post that waits for review', { status: 'IN_REVIEW', publishAt: null }],
    ['in a post in the trash', { status: 'TRASHED' }],
    ['before its post appears', { publishAt: at('24T03:00:00') }],
    ['after its post was taken down', { unpublishAt: at('24T01:30:00') }],
  ]
  test.each(cases)('%s', async (_, post) => {
    const { slug } = await announce('A secret', {}, post)
    const now = at('24T02:00:00')
    expect(await bannerWindows(database, now)).toEqual([])
    expect(await agenda(database, now)).toEqual({ running: [], upcoming: [], past: [], hasOlder: false })
    expect(await calendarWindows(database, now)).toEqual([])
    expect(await announcedServices(database, now)).toEqual([])
    expect(await hasWindows(database, now)).toBe(false)
    expect(await serviceBySlug(database, now, 'mail')).toBe(null)
    expect(await windowOfPost(database, now, slug, 'mail-move')).toBe(null)
  })

  test('longer than until its post appears', async () => {
    await announce('Mail moves', {}, { publishAt: at('24T03:00:00') })
    expect(await bannerAt('24T03:00:00')).toEqual(['Mail moves'])
  })
})

describe('the pages of maintenance', () => {
  test('tell apart what is going on, what comes and what is over', async () => {
    await announce('Mail moves')
    await announce('Mail is slow', { kind: 'incident', end: null })
    await announce('DNS moves', { start: '2026-07-30T01:00:00Z', end: null, state: 'cancelled' })
    await announce('Heron moves', { state: 'done' })
    expect(await agendaAt('23T00:00:00')).toEqual({
      running: [],
      upcoming: ['Mail moves', 'Mail is slow', 'DNS moves'],
      past: ['Heron moves'],
    })
    expect(await agendaAt('24T02:00:00')).toEqual({
      running: ['Mail moves', 'Mail is slow'],
      upcoming: ['DNS moves'],
      past: ['Heron moves'],
    })
    expect(await agendaAt('31T00:00:00')).toEqual({
      running: ['Mail is slow'],
      upcoming: [],
      past: ['DNS moves', 'Heron moves', 'Mail moves'],
    })
  })

  test('name the latest 50 of those that are over, and say whether there were more', async () => {
    const over = Array.from({ length: 50 }, (_, n) => windowOf({ id: `move-${n}`, state: 'done' }))
    await writePost(database, written, 'Fifty moves', { body: documentOf(...over) })
    const now = at('25T00:00:00')
    expect(await agenda(database, now)).toMatchObject({ past: { length: 50 }, hasOlder: false })
    await announce('The move before', { start: '2026-07-01T01:00:00Z', state: 'done' })
    expect(await agenda(database, now)).toMatchObject({ past: { length: 50 }, hasOlder: true })
  })

  test('show what touches one service', async () => {
    await announce('Mail moves')
    await announce('DNS moves', { services: ['DNS'] })
    const now = at('24T02:00:00')
    expect(await announcedServices(database, now)).toEqual([
      { name: 'Mail', slug: 'mail' },
      { name: 'Web hosting', slug: 'web-hosting' },
      { name: 'DNS', slug: 'dns' },
    ])
    const dns = await serviceBySlug(database, now, 'dns')
    expect(titles((await agenda(database, now, { serviceId: dns!.id })).running)).toEqual(['DNS moves'])
    expect(titles(await calendarWindows(database, now, { serviceId: dns!.id }))).toEqual(['DNS moves'])
  })
})

test('calendars hold the same before a window begins, while it runs and when it is over', async () => {
  await announce('Mail moves')
  const [before, ...others] = await Promise.all(
    ['20T00:00:00', '24T01:00:00', '24T13:00:00'].map((time) => calendarWindows(database, at(time))),
  )
  expect(titles(before ?? [])).toEqual(['Mail moves'])
  expect(others).toEqual([before, before])
})

describe('the page cache', () => {
  test('knows when a window is announced, begins and ends', async () => {
    await announce('Mail moves')
    expect(await nextBoundaries(database, at('20T00:00:00'), 10)).toEqual([
      at('23T01:00:00'),
      at('24T01:00:00'),
      at('24T13:00:00'),
    ])
    expect(await nextBoundaries(database, at('23T01:00:00'), 1)).toEqual([at('24T01:00:00')])
    expect(await nextBoundaries(database, at('24T13:00:00'), 10)).toEqual([])
  })

  test('knows those of a post that has yet to appear', async () => {
    await announce('Mail moves', { end: null }, { publishAt: at('23T12:00:00') })
    expect(await nextBoundaries(database, at('23T06:00:00'), 10)).toEqual([
      at('23T12:00:00'),
      at('24T01:00:00'),
    ])
  })

  test('waits for nothing in drafts', async () => {
    await announce('Mail moves', {}, { status: 'DRAFT', publishAt: null })
    expect(await nextBoundaries(database, at('20T00:00:00'), 10)).toEqual([])
  })
})
