import { beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { nextBoundaries } from './next-boundaries.ts'

const { database, empty } = await testDatabase()
const now = new Date('2026-11-24T09:00:00Z')
const at = (time: string) => new Date(`2026-11-24T${time}Z`)

beforeEach(empty)

it('names when posts appear and are taken down, earliest first', async () => {
  await writePost(database, now, 'Maintenance tonight', { publishAt: at('18:00:00.500') })
  await writePost(database, now, 'Prices until noon', { unpublishAt: at('12:00:00') })
  await writePost(database, now, 'A short notice', { publishAt: at('10:00:00'), unpublishAt: at('11:00:00') })
  expect(await nextBoundaries(database, now, 10)).toEqual([
    at('10:00:00'),
    at('11:00:00'),
    at('12:00:00'),
    at('18:00:00.500'),
  ])
  expect(await nextBoundaries(database, at('11:00:00'), 1)).toEqual([at('12:00:00')])
})

it('counts pages, and leaves out what is past or not published', async () => {
  await writePost(database, now, 'Outage this morning', { publishAt: now })
  await writePost(database, now, 'Not yet decided', { status: 'DRAFT', publishAt: at('10:00:00') })
  await writePost(database, now, 'Thrown away', { status: 'TRASHED', publishAt: at('10:00:00') })
  await writePost(database, now, 'About us', { kind: 'PAGE', publishAt: at('13:00:00') })
  expect(await nextBoundaries(database, now, 10)).toEqual([at('13:00:00')])
})
