import { beforeEach, expect, it } from 'vitest'
import { inNewEdition, onNewEdition } from '../edition.ts'
import { livePosts } from '../posts/live.ts'
import { schedule } from '../posts/schedule.ts'
import { trash } from '../posts/trash.ts'
import { save } from '../posts/writing/save.ts'
import { testDatabase } from '../testing/database.ts'
import { paragraph, writePost } from '../testing/posts.ts'
import { boundariesAfter, publishDueAndReadEdition } from './situation.ts'
import { Validity } from './validity.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

let now: Date

function validity(): Validity {
  return new Validity({
    build: 'b1',
    clock: () => now.getTime(),
    readEdition: () => publishDueAndReadEdition(database, now),
    readBoundaries: (from, take) => boundariesAfter(database, from, take),
  })
}

it.each([
  // The hour from 2 to 3 comes twice in Berlin, and not at all.
  ['the clocks go back', '2026-10-25T00:00:00Z'],
  ['the clocks go forward', '2026-03-29T00:00:00Z'],
])('pages change in the minutes in which posts do, in the night %s', async (_, midnight) => {
  const start = new Date(midnight).getTime()
  now = new Date(start - 1)
  const at = (minutes: number) => new Date(start + minutes * 60_000)
  await inNewEdition(database, now, async (db) => {
    await writePost(db, now, 'Half past two, summer time', { publishAt: at(30) })
    await writePost(db, now, 'Half past two, winter time', { publishAt: at(90) })
    await writePost(db, now, 'For the hour in between', { publishAt: at(60), unpublishAt: at(120) })
  })
  const pages = validity()
  const changes: number[] = []
  let before = await pages.currentStamp()
  let shown = ''
  for (let minute = 0; minute < 180; minute++) {
    now = at(minute)
    const titles = await database.post.findMany({ where: livePosts(now), orderBy: { id: 'asc' } })
    const seen = titles.map(({ title }) => title).join()
    const stamp = pages.stampAt(now.getTime())
    expect(stamp !== before).toBe(seen !== shown)
    if (stamp !== before) changes.push(minute)
    before = stamp
    shown = seen
  }
  expect(changes).toEqual([30, 60, 90, 120])
})

/** A live post whose changes are to appear at `due`. */
async function changesFor(due: Date) {
  const { id } = await inNewEdition(database, now, (db) => writePost(db, now, 'Mail is late'))
  const post = await database.post.findUniqueOrThrow({ where: { id } })
  const editorId = post.authorId
  const text = { title: 'Mail is back', body: paragraph('All is well again.'), slug: null, excerpt: null }
  const further = { tags: [], coverId: null, authorId: editorId, continuesId: null }
  await save(database, now, { postId: id, editorId, version: post.version }, { ...text, ...further })
  await schedule(database, now, { postId: id, editorId }, due)
  return { postId: id, editorId }
}

it('changes to a live post are published at their time, before any page is taken for right', async () => {
  now = new Date('2026-11-24T09:00:00Z')
  const due = new Date('2026-11-24T10:00:00Z')
  const { postId: id } = await changesFor(due)
  const pages = validity()
  const before = await pages.currentStamp()
  now = new Date(due.getTime() - 1)
  expect(pages.stampAt(now.getTime())).toBe(before)
  now = due
  expect(pages.stampAt(now.getTime())).toBeUndefined()
  expect(await pages.currentStamp()).not.toBe(before)
  expect(await database.post.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: 'Mail is back' })
})

it('changes to a post that was thrown away before their time keep no page from being right', async () => {
  now = new Date('2026-11-24T09:00:00Z')
  const due = new Date('2026-11-24T10:00:00Z')
  const act = await changesFor(due)
  await trash(database, now, act)
  const pages = validity()
  let listening = true
  onNewEdition(() => listening && pages.changed())
  await pages.currentStamp()
  now = new Date(due.getTime() + 1)
  expect(await pages.currentStamp()).toBeDefined()
  listening = false
})
