import { beforeEach, expect, test } from 'vitest'
import { currentEdition } from '../edition.ts'
import { bannerWindows } from '../maintenance/queries.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { noteAllWindows } from './note-all-windows.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const written = new Date('2026-07-20T08:00:00Z')
const now = new Date('2026-07-24T02:00:00Z')

async function postOfBefore() {
  await writePost(database, written, 'Mail moves', { body: documentOf(windowOf()), publishAt: written })
  await writePost(database, written, 'Prices from January')
  await database.maintenanceWindow.deleteMany()
}

test('windows of a time when they had no rows are told of, as old as their posts', async () => {
  await postOfBefore()
  await noteAllWindows(database, now)
  const [window, ...others] = await bannerWindows(database, now)
  expect(window).toMatchObject({
    post: { title: 'Mail moves' },
    changedAt: written,
    services: [{ name: 'Mail' }, { name: 'Web hosting' }],
  })
  expect(others).toEqual([])
})

test('it is done once, however many processes start at the same time', async () => {
  await postOfBefore()
  const { number } = await currentEdition(database)
  await Promise.all([noteAllWindows(database, now), noteAllWindows(database, now)])
  await noteAllWindows(database, now)
  expect(await database.maintenanceWindow.count()).toBe(1)
  expect((await currentEdition(database)).number).toBe(number + 1)
})
