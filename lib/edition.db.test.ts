import { expect, it } from 'vitest'
import { currentEdition, inNewEdition, onNewEdition } from './edition.ts'
import { publish } from './posts/publish.ts'
import { askForReview } from './posts/review.ts'
import { testDatabase } from './testing/database.ts'
import { writePost } from './testing/posts.ts'

const { database } = await testDatabase()
const now = new Date('2026-11-24T09:00:00Z')

it('is heard of once the change is in the database', async () => {
  const heard: Promise<number>[] = []
  const stop = onNewEdition(() => heard.push(currentEdition(database).then(({ number }) => number)))
  await inNewEdition(database, now, () => Promise.resolve())
  const { id } = await writePost(database, now, 'Mail is late', { status: 'DRAFT', publishAt: null })
  const post = await database.post.findUniqueOrThrow({ where: { id } })
  // Readers see nothing of it, so nobody need hear of it.
  await askForReview(database, now, { postId: id, editorId: post.authorId })
  await publish(database, now, { postId: id, editorId: post.authorId })
  stop()
  expect(await Promise.all(heard)).toEqual([1, 2])
})
