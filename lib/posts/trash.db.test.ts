import { beforeAll, describe, expect, it } from 'vitest'
import { resolveAddress } from '../addresses/resolve.ts'
import { createAuthor } from '../people/create.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { listRevisions } from './history/revisions.ts'
import { postBySlug } from './reading/queries.ts'
import { deleteForever, restore, trash, undoTrash } from './trash.ts'
import { readWritten } from './writing/written.ts'

const { database } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
let thandi = 0

beforeAll(async () => {
  thandi = (await createAuthor(database, noon, { name: 'Thandi Mokoena' })).id
})

const act = (postId: number, version?: number) => ({ postId, version, editorId: thandi })
const answer = async (path: string) => (await resolveAddress(database, { path, search: '' }, noon)).kind

describe('a live post in the trash', () => {
  it('is gone for readers, and comes back as a draft', async () => {
    const { id } = await writePost(database, noon, 'Offer', {})
    expect(await trash(database, noon, act(id, 1))).toEqual({ kind: 'trashed', version: 2, was: 'PUBLISHED' })
    expect(await answer('/posts/offer')).toBe('gone')
    expect(await restore(database, noon, act(id, 2))).toEqual({ kind: 'restored', version: 3 })
    expect(await readWritten(database, noon, id)).toMatchObject({ stage: 'draft', publishAt: null })
    expect(await restore(database, noon, act(id))).toEqual({ kind: 'notTrashed' })
  })

  it('is live again when that is undone', async () => {
    const { id } = await writePost(database, noon, 'Slip of the hand', {})
    await trash(database, noon, act(id))
    await undoTrash(database, noon, act(id), 'PUBLISHED')
    expect(await postBySlug(database, noon, 'slip-of-the-hand')).not.toBeNull()
  })

  it('leaves 410 at all its addresses when it is removed for good', async () => {
    const { id } = await writePost(database, noon, 'Mistake', {})
    await database.redirect.create({ data: { path: '/2011/07/mistake', postId: id, createdAt: noon } })
    expect(await deleteForever(database, noon, act(id))).toEqual({ kind: 'notTrashed' })
    await trash(database, noon, act(id))
    expect(await deleteForever(database, noon, act(id))).toEqual({ kind: 'deleted' })
    expect([await answer('/posts/mistake'), await answer('/2011/07/mistake')]).toEqual(['gone', 'gone'])
    expect(await readWritten(database, noon, id)).toBeNull()
  })
})

it('a scheduled post in the trash was not published: nothing says so among its versions', async () => {
  const { id } = await writePost(database, noon, 'Next week', {
    publishAt: new Date('2026-12-01T12:00:00Z'),
    status: 'PUBLISHED',
    reason: 'SAVED',
  })
  await trash(database, noon, act(id))
  expect((await listRevisions(database, id)).map(({ reason }) => reason)).toEqual(['SAVED'])
})

it('a draft that nobody saw leaves nothing behind', async () => {
  const { id } = await writePost(database, noon, 'Secret', { status: 'DRAFT', publishAt: null })
  await trash(database, noon, act(id))
  await deleteForever(database, noon, act(id))
  expect(await answer('/posts/secret')).toBe('missing')
})
