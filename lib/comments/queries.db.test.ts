import { beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { paragraph, writePost } from '../testing/posts.ts'
import { commentsOf, type Comment } from './queries.ts'

const now = new Date('2026-11-24T02:00:00Z')
const { database, empty } = await testDatabase()
beforeEach(empty)

async function comment(postId: number, authorName: string, parentId: number | null, at = now) {
  const data = { postId, parentId, authorName, writtenAt: at, body: paragraph('I see it, too.') }
  return (await database.comment.create({ data, select: { id: true } })).id
}

const names = (comments: Comment[]): unknown[] =>
  comments.map(({ authorName, replies }) => (replies.length > 0 ? [authorName, names(replies)] : authorName))

it('answers stand below what they answer, the oldest first', async () => {
  const { id } = await writePost(database, now, 'Mail is late')
  const first = await comment(id, 'Lindiwe', null)
  await comment(id, 'Sven', null, new Date(now.getTime() + 1_000))
  await comment(id, 'Maria', first, new Date(now.getTime() + 2_000))
  expect(names(await commentsOf(database, id))).toEqual([['Lindiwe', ['Maria']], 'Sven'])
})

it('a thread that goes on and on stays as deep as a page can be', async () => {
  const { id } = await writePost(database, now, 'Mail is late')
  let parent: number | null = null
  for (let n = 1; n <= 12; n++) parent = await comment(id, `${n}`, parent)
  const deepest = ['8', '9', '10', '11', '12']
  const thread = ['7', '6', '5', '4', '3', '2', '1'].reduce<unknown[]>(
    (inner, name) => [[name, inner]],
    deepest,
  )
  expect(names(await commentsOf(database, id))).toEqual(thread)
})
