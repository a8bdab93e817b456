import { beforeEach, expect, it } from 'vitest'
import { currentEdition } from '../edition.ts'
import { hire } from '../testing/staff.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { setPlace } from './place.ts'
import { frontPage, navigationPages } from './reading/queries.ts'
import { trash } from './trash.ts'
import { readWritten } from './writing/written.ts'

const { database, empty } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
let aiko = 0

beforeEach(async () => {
  await empty()
  aiko = (await hire(database, noon, 'Aiko Tanaka', 'EDITOR')).id
})

const titles = async () => (await frontPage(database, noon, 1, 10))?.items.map(({ title }) => title)

it('a post stays on top of the front page, for readers at once, until that is taken back', async () => {
  const older = await writePost(database, noon, 'How to reach us', {
    publishAt: new Date('2026-01-01T12:00:00Z'),
  })
  await writePost(database, noon, 'Mail is back')
  const before = await currentEdition(database)
  const act = { postId: older.id, editorId: aiko }
  expect(await setPlace(database, noon, { ...act, version: 1 }, true)).toEqual({ kind: 'placed', version: 2 })
  expect(await titles()).toEqual(['How to reach us', 'Mail is back'])
  expect((await currentEdition(database)).number).toBeGreaterThan(before.number)
  expect(await readWritten(database, noon, older.id)).toMatchObject({ prominent: true, copy: null })
  await setPlace(database, noon, act, false)
  expect(await titles()).toEqual(['Mail is back', 'How to reach us'])
})

it('a page is listed in the navigation', async () => {
  const page = await writePost(database, noon, 'Contact', { kind: 'PAGE' })
  await setPlace(database, noon, { postId: page.id, editorId: aiko }, true)
  expect(await navigationPages(database, noon)).toMatchObject([{ title: 'Contact' }])
  expect((await database.post.findUniqueOrThrow({ where: { id: page.id } })).pinned).toBe(false)
})

it('nothing gets a place while it lies in the trash, or over the change of somebody else', async () => {
  const post = await writePost(database, noon, 'Prices')
  await trash(database, noon, { postId: post.id, editorId: aiko })
  const act = { postId: post.id, editorId: aiko }
  expect(await setPlace(database, noon, act, true)).toEqual({ kind: 'trashed' })
  expect(await setPlace(database, noon, { ...act, version: 1 }, true)).toMatchObject({ kind: 'conflict' })
})
