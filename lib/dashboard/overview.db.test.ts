import { beforeEach, expect, it } from 'vitest'
import { schedule } from '../posts/schedule.ts'
import { save } from '../posts/writing/save.ts'
import { readWritten } from '../posts/writing/written.ts'
import { testDatabase } from '../testing/database.ts'
import { offeredBy, paragraph, writePost } from '../testing/posts.ts'
import { hire } from '../testing/staff.ts'
import { overviewFor } from './overview.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const noon = new Date('2026-11-24T12:00:00Z')
const one = new Date('2026-11-24T13:00:00Z')
const minutesLater = new Date('2026-11-24T13:02:00Z')

it('changes that did not appear at their time are an alarm for those who can publish them', async () => {
  const { id: postId } = await writePost(database, noon, 'Opening hours')
  const editor = await hire(database, noon, 'Aiko Tanaka', 'EDITOR')
  const author = await hire(database, noon, 'Piet de Wit', 'AUTHOR')
  const text = offeredBy((await readWritten(database, noon, postId))!)
  const act = { postId, version: 1, editorId: editor.id }
  await save(database, noon, act, { ...text, body: paragraph('Closed on Friday.') })
  await schedule(database, noon, { postId, editorId: editor.id }, one)
  expect((await overviewFor(database, one, editor)).alarms).toEqual([])
  expect((await overviewFor(database, minutesLater, editor)).alarms).toEqual([
    { kind: 'changes', posts: [{ id: postId, title: 'Opening hours', publishAt: one }], more: 0 },
  ])
  expect((await overviewFor(database, minutesLater, author)).alarms).toEqual([])
})
