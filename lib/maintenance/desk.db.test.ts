import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { openWindows, pastWindows } from './desk.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-07-24T02:00:00Z')
const blocks = (windows: { block: string; state: string }[]) =>
  windows.map(({ block, state }) => `${block}: ${state}`)

test('what runs and what is to come stands first, what is over below, by the clock and by hand', async () => {
  await writePost(database, now, 'Mail moves', {
    body: documentOf(
      windowOf({ id: 'running' }),
      windowOf({ id: 'unending', start: '2026-07-01T00:00:00Z', end: null }),
      windowOf({ id: 'coming', start: '2026-08-01T00:00:00Z', end: '2026-08-01T02:00:00Z' }),
      windowOf({ id: 'passed', start: '2026-07-02T00:00:00Z', end: '2026-07-02T02:00:00Z' }),
      windowOf({ id: 'finished', state: 'done' }),
      windowOf({ id: 'off', start: '2026-09-01T00:00:00Z', end: null, state: 'cancelled' }),
    ),
  })
  expect(blocks(await openWindows(database, now, {}))).toEqual([
    'unending: in-progress',
    'running: in-progress',
    'coming: planned',
  ])
  const past = await pastWindows(database, now, {}, 1)
  expect(blocks(past?.items ?? [])).toEqual(['off: cancelled', 'finished: done', 'passed: done'])
})

test('scheduled posts count, drafts and posts that were taken down do not', async () => {
  const body = documentOf(windowOf())
  const hour = 60 * 60 * 1000
  await writePost(database, now, 'Soon', { body, publishAt: new Date(now.getTime() + hour) })
  await writePost(database, now, 'Draft', { body, status: 'DRAFT', publishAt: null })
  await writePost(database, now, 'Taken down', { body, unpublishAt: new Date(now.getTime() - hour) })
  const open = await openWindows(database, now, {})
  expect(open).toMatchObject([{ title: 'Soon', stage: 'scheduled', services: ['Mail', 'Web hosting'] }])
})

test('a person sees the windows of the posts they reach', async () => {
  const body = documentOf(windowOf())
  await writePost(database, now, 'Mail moves', { body, author: 'Piet de Wit' })
  await writePost(database, now, 'Disks', { body })
  const open = await openWindows(database, now, { author: { name: 'Piet de Wit' } })
  expect(open.map(({ title }) => title)).toEqual(['Mail moves'])
})
