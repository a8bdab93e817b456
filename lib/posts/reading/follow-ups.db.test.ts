import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { writePost } from '../../testing/posts.ts'
import { followUpTitles, withFollowUps } from './follow-ups.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-05-01T12:00:00Z')
async function write(title: string, continuesId: number | null = null, status?: 'TRASHED') {
  const { id } = await writePost(database, now, title, status && { status })
  await database.post.update({ where: { id }, data: { continuesId } })
  return id
}

test('all that follows from a post continues it, also by way of others', async () => {
  const outage = await write('Mail is away')
  const cause = await write('Why mail was away', outage)
  const promise = await write('What we have changed', cause)
  await write('Prices from January')
  expect(await withFollowUps(database, outage)).toEqual([outage, cause, promise])
  expect(await withFollowUps(database, promise)).toEqual([promise])
})

test('a circle of an older blog is walked once', async () => {
  const first = await write('Mail is away')
  const second = await write('Mail is back', first)
  await database.post.update({ where: { id: first }, data: { continuesId: second } })
  expect(await withFollowUps(database, first)).toEqual([first, second])
})

test('what continues a post is named to whoever may know of it, without the trash', async () => {
  const outage = await write('Mail is away')
  const cause = await write('Why mail was away', outage)
  const secret = await write('What it cost us', outage)
  await write('Why male was away', outage, 'TRASHED')
  const within = { id: { not: secret } }
  expect(await followUpTitles(database, within, outage)).toEqual([{ id: cause, title: 'Why mail was away' }])
})
