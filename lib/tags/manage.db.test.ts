import { beforeEach, describe, expect, it } from 'vitest'
import { resolveAddress } from '../addresses/resolve.ts'
import { currentEdition } from '../edition.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { editTag } from './edit.ts'
import { ensureTag } from './ensure.ts'
import { listTags } from './listing.ts'
import { deleteTag, mergeTag } from './remove.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-11-24T12:00:00Z')
const answer = (path: string) => resolveAddress(database, { path, search: '' }, now)
const tagNamed = async (name: string) => (await database.tag.findFirstOrThrow({ where: { name } })).id
const unchanged = { description: '', pinned: false }

describe('a renamed tag', () => {
  beforeEach(async () => {
    await writePost(database, now, 'Disks replaced', { tags: ['Storage'] })
  })

  it('is at its new address, and the old one leads there however often it moves', async () => {
    const id = await tagNamed('Storage')
    await editTag(database, now, id, { ...unchanged, name: 'Disks', slug: 'disks' })
    await editTag(database, now, id, { ...unchanged, name: 'Drives', slug: '' })
    expect(await answer('/tags/drives')).toEqual({ kind: 'here' })
    expect(await answer('/tags/storage')).toEqual({ kind: 'moved', to: '/tags/drives' })
    expect(await answer('/tags/disks')).toEqual({ kind: 'moved', to: '/tags/drives' })
    await editTag(database, now, id, { ...unchanged, name: 'Storage', slug: 'storage' })
    expect(await answer('/tags/storage')).toEqual({ kind: 'here' })
  })

  it('cannot be called like another one, in whatever case', async () => {
    await ensureTag(database, now, { name: 'Électricité' })
    const id = await tagNamed('Storage')
    expect(await editTag(database, now, id, { ...unchanged, name: 'ELECTRICITE', slug: '' })).toMatchObject({
      outcome: 'taken',
      field: 'name',
      by: { name: 'Électricité' },
    })
    const slug = 'electricite'
    expect(await editTag(database, now, id, { ...unchanged, name: 'Power', slug })).toMatchObject({
      outcome: 'taken',
      field: 'slug',
    })
  })

  it('is a new edition for readers', async () => {
    const before = await currentEdition(database)
    const edit = { ...unchanged, name: 'Storage', slug: 'storage', pinned: true }
    expect(await editTag(database, now, await tagNamed('Storage'), edit)).toEqual({ outcome: 'saved' })
    expect((await currentEdition(database)).number).toBe(before.number + 1)
  })
})

describe('a tag merged into another', () => {
  it('gives it its posts, once each, and its addresses, former ones too', async () => {
    await writePost(database, now, 'Disks replaced', { tags: ['Storage'] })
    await writePost(database, now, 'A night of work', { tags: ['Storage', 'Disks'] })
    const [from, into] = [await tagNamed('Storage'), await tagNamed('Disks')]
    await editTag(database, now, from, { ...unchanged, name: 'Drives', slug: 'drives' })
    expect(await mergeTag(database, now, from, into)).toBe(true)
    expect(await listTags(database)).toMatchObject([{ name: 'Disks', posts: 2 }])
    expect(await answer('/tags/storage')).toEqual({ kind: 'moved', to: '/tags/disks' })
    expect(await answer('/tags/drives')).toEqual({ kind: 'moved', to: '/tags/disks' })
  })

  it('is replaced in unpublished edits', async () => {
    const { id: postId } = await writePost(database, now, 'Disks replaced', {
      tags: ['Storage', 'Disks', 'Night'],
    })
    const ids = [await tagNamed('Night'), await tagNamed('Storage'), await tagNamed('Disks')]
    const { authorId } = await database.post.findUniqueOrThrow({ where: { id: postId } })
    await database.workingCopy.create({
      data: {
        postId,
        title: '',
        slug: '',
        body: {},
        tagIds: ids,
        editorId: authorId,
        updatedAt: now,
        authorId,
      },
    })
    await mergeTag(database, now, await tagNamed('Storage'), await tagNamed('Disks'))
    const { tagIds } = await database.workingCopy.findFirstOrThrow()
    expect(tagIds).toEqual([ids[0], ids[2]])
  })

  it('is not merged into itself or into nothing', async () => {
    await writePost(database, now, 'Disks replaced', { tags: ['Storage'] })
    const id = await tagNamed('Storage')
    expect(await mergeTag(database, now, id, id)).toBe(false)
    expect(await mergeTag(database, now, id, 99)).toBe(false)
    expect(await listTags(database)).toHaveLength(1)
  })
})

it('a deleted tag leaves its posts, and its address is gone for good', async () => {
  await writePost(database, now, 'Disks replaced', { tags: ['Storage'] })
  expect(await deleteTag(database, now, await tagNamed('Storage'))).toBe(true)
  expect(await database.post.count()).toBe(1)
  expect(await answer('/tags/storage')).toEqual({ kind: 'gone' })
})
