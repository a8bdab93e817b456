import { beforeEach, expect, test } from 'vitest'
import { reachablePosts } from '../../staff/reachable.ts'
import { testDatabase } from '../../testing/database.ts'
import { writePost } from '../../testing/posts.ts'
import { hire } from '../../testing/staff.ts'
import { findByTitle } from './find.ts'
import { nameablePosts } from './nameable.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-05-01T12:00:00Z')

test.each([
  ['EDITOR', ['Mail moves to Perth', 'Mail moves to Harare']],
  ['AUTHOR', ['Mail moves to Harare']],
] as const)('an %s finds what everybody sees, and of drafts what they reach', async (role, titles) => {
  await writePost(database, now, 'Mail moves to Harare')
  await writePost(database, now, 'Mail moves to Perth', { status: 'DRAFT', publishAt: null })
  const aiko = await hire(database, now, 'Aiko Tanaka', role)
  const within = nameablePosts(reachablePosts(aiko, 'post.view'), now)
  const found = await findByTitle(database, now, 'mail moves', within)
  expect(found.map(({ title }) => title).toSorted()).toEqual([...titles].toSorted())
})
