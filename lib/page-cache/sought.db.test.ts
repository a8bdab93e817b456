import { beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { keptPosts, livePostAddresses, soughtNow } from './sought.ts'

const { database, empty } = await testDatabase()
const now = new Date('2026-11-24T09:00:00Z')
const yesterday = new Date('2026-11-23T09:00:00Z')
const tomorrow = new Date('2026-11-25T09:00:00Z')
beforeEach(empty)

it('begins with the front page and its feed, and holds the post that was changed last with its tags', async () => {
  const old = await writePost(database, now, 'An old post', {
    publishAt: new Date('2020-01-01'),
    tags: ['Mail'],
  })
  for (let n = 1; n <= 30; n++) await writePost(database, yesterday, `Post ${n}`, { tags: ['Prices'] })
  const sought = await soughtNow(database, now)
  expect(sought.slice(0, 2)).toEqual(['/', '/feed.xml'])
  expect(sought).toEqual(expect.arrayContaining([`/posts/${old.slug}`, '/tags/mail', '/tags/mail/feed.xml']))
  expect(new Set(sought).size).toBe(sought.length)
})

it('names posts that are live and no others', async () => {
  await writePost(database, now, 'Live', { publishAt: yesterday })
  await writePost(database, now, 'Tomorrow', { publishAt: tomorrow })
  await writePost(database, now, 'Draft', { status: 'DRAFT' })
  expect(await keptPosts(database, now)).toEqual(['/posts/live'])
  await writePost(database, now, 'About', { publishAt: yesterday, kind: 'PAGE' })
  await writePost(database, now, 'Team', { status: 'DRAFT', kind: 'PAGE' })
  expect(await livePostAddresses(database, now)).toEqual(new Set(['/posts/live', '/about']))
  expect((await soughtNow(database, now)).filter((path) => path.startsWith('/posts/'))).toEqual([
    '/posts/live',
  ])
})
