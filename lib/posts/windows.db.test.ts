import { beforeEach, expect, test } from 'vitest'
import type { Document } from '../content/document.ts'
import type { Window } from '../maintenance/window.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { writeText } from './writing/text.ts'
import { writtenColumns } from './writing/written.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const monday = new Date('2026-07-20T08:00:00Z')
const tuesday = new Date('2026-07-21T08:00:00Z')

const move = windowOf()

const announce = (...windows: Window[]) =>
  writePost(database, monday, 'Mail moves', { body: documentOf(...windows) })

async function rewrite(postId: number, body: Document, title = 'Mail moves') {
  const post = await database.post.findUniqueOrThrow({ where: { id: postId }, select: writtenColumns })
  const { slug, excerpt, coverId, authorId, continuesId } = post
  await database.$transaction((db) =>
    writeText(db, tuesday, post, { title, slug, excerpt, coverId, authorId, continuesId, tagIds: [], body }),
  )
}

async function rows() {
  const windows = await database.maintenanceWindow.findMany({
    orderBy: { block: 'asc' },
    include: { services: { orderBy: { position: 'asc' }, include: { service: true } } },
  })
  return windows.map(({ services, ...row }) => ({
    ...row,
    services: services.map(({ service }) => service.name),
  }))
}

test('a new post brings the rows of its windows, and the services that they name', async () => {
  await announce(move, { ...move, id: 'dns', end: null, services: ['mail', 'DNS'] })
  expect(await rows()).toMatchObject([
    { block: 'dns', end: null, services: ['Mail', 'DNS'], sequence: 0 },
    {
      block: 'mail-move',
      kind: 'maintenance',
      state: 'planned',
      start: new Date('2026-07-24T01:00:00Z'),
      end: new Date('2026-07-24T13:00:00Z'),
      zone: 'Africa/Lusaka',
      services: ['Mail', 'Web hosting'],
      changedAt: monday,
    },
  ])
})

test('saving a text again changes nothing that a calendar would ask about', async () => {
  const { id } = await announce(move)
  const before = await rows()
  await rewrite(id, documentOf({ ...move, start: '2026-07-24T01:00:00.000Z', zone: 'UTC' }))
  expect(await rows()).toEqual(before.map((row) => ({ ...row, zone: 'UTC' })))
})

test.each<[string, Partial<Window>]>([
  ['its start', { start: '2026-07-24T02:00:00Z' }],
  ['its end', { end: null }],
  ['what it touches', { services: ['Web hosting', 'Mail'] }],
  ['its kind', { kind: 'incident' }],
  ['its state', { state: 'cancelled' }],
  ['what has been said about it', { updates: [{ at: '2026-07-24T01:30:00Z', text: 'Half is done.' }] }],
])('a change of %s counts', async (_, change) => {
  const { id } = await announce(move)
  await rewrite(id, documentOf({ ...move, ...change }))
  expect(await rows()).toMatchObject([{ sequence: 1, changedAt: tuesday }])
})

test('a new title counts too, for it is what calendars show', async () => {
  const { id } = await announce(move)
  await rewrite(id, documentOf(move), 'Mail moves to new servers')
  expect(await rows()).toMatchObject([{ sequence: 1, changedAt: tuesday }])
})

test('a window that is taken out of the text leaves no row', async () => {
  const { id } = await announce(move, { ...move, id: 'dns' })
  await rewrite(id, documentOf({ ...move, id: 'dns' }))
  expect((await rows()).map(({ block }) => block)).toEqual(['dns'])
})
