import { beforeAll, describe, expect, it } from 'vitest'
import { toText } from '../../content/to-text.ts'
import { createAuthor } from '../../people/create.ts'
import { testDatabase } from '../../testing/database.ts'
import { paragraph, writePost } from '../../testing/posts.ts'
import { publish } from '../publish.ts'
import { restoreRevision } from './restore-revision.ts'
import { lastDifferent, listRevisions, readRevision } from './revisions.ts'
import { save } from '../writing/save.ts'
import { readWritten } from '../writing/written.ts'

const { database } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
let thandi = 0
let piet = 0

beforeAll(async () => {
  thandi = (await createAuthor(database, noon, { name: 'Thandi Mokoena' })).id
  piet = (await createAuthor(database, noon, { name: 'Piet de Wit' })).id
})

async function edit(postId: number, words: string, now: Date, editorId = thandi) {
  const { title, slug, version, excerpt, tags, coverId, authorId, continuesId } = (await readWritten(
    database,
    now,
    postId,
  ))!
  const text = { title, slug, excerpt, tags, coverId, authorId, continuesId, body: paragraph(words) }
  return save(database, now, { postId, version, editorId }, text)
}

async function history(postId: number) {
  const list = await listRevisions(database, postId)
  return Promise.all(
    list.map(async ({ id, reason }) => [reason, toText((await readRevision(database, postId, id))!.body)]),
  )
}

async function seen(postId: number) {
  const now = (await readWritten(database, after(60), postId))!
  return toText((await lastDifferent(database, postId, now))!.body)
}

const draft = (title: string, text: string) =>
  writePost(database, noon, title, { status: 'DRAFT', publishAt: null, reason: 'SAVED', text })

describe('saves', () => {
  it('of one sitting are one revision, of two people two', async () => {
    const { id } = await draft('Sitting', 'One.')
    await edit(id, 'One two.', after(10))
    await edit(id, 'One two three.', after(12))
    await edit(id, 'One two three four.', after(13), piet)
    await edit(id, 'One two three four five.', after(19), piet)
    expect(await history(id)).toEqual([
      ['SAVED', 'One two three four five.'],
      ['SAVED', 'One two three four.'],
      ['SAVED', 'One two three.'],
      ['SAVED', 'One.'],
    ])
  })

  it('keep what was there before much of it was deleted', async () => {
    const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')
    const { id } = await draft('Deletion', 'Start.')
    await edit(id, long, after(10))
    await edit(id, 'Oops.', after(11))
    await edit(id, 'Oops again.', after(12))
    expect((await history(id)).map(([, text]) => text)).toEqual(['Oops again.', long, 'Start.'])
  })
})

describe('what has changed last', () => {
  it('shows against the last text that was another, however often this one was published', async () => {
    const { id } = await draft('Typo', 'Saturday nite.')
    await edit(id, 'Saturday night.', after(10))
    const { version } = (await readWritten(database, after(20), id))!
    await publish(database, after(20), { postId: id, version, editorId: thandi })
    expect(await seen(id)).toBe('Saturday nite.')
  })

  it('is the text itself while there is no other', async () => {
    expect(await seen((await draft('New', 'First.')).id)).toBe('First.')
  })
})

it('what readers saw is a revision, even when it was edited while it was scheduled', async () => {
  const { id } = await writePost(database, noon, 'On its way', { publishAt: after(60), text: 'First.' })
  await edit(id, 'Corrected in time.', after(30))
  await edit(id, 'Changed after it appeared.', after(90))
  expect(await history(id)).toEqual([
    ['SAVED', 'Changed after it appeared.'],
    ['PUBLISHED', 'Corrected in time.'],
    ['SAVED', 'Corrected in time.'],
    ['PUBLISHED', 'First.'],
  ])
})

describe('restoring', () => {
  it('brings an old text back as a revision of its own; of a live post into the working copy', async () => {
    const { id } = await writePost(database, noon, 'Notice', { text: 'Old.', tags: ['mail'] })
    await edit(id, 'New.', after(10))
    await publish(database, after(11), { postId: id, editorId: piet })
    const first = (await listRevisions(database, id)).at(-1)!
    const result = await restoreRevision(database, after(20), { postId: id, editorId: piet }, first.id)
    expect(result).toMatchObject({ kind: 'restored', stage: 'live' })
    const post = (await readWritten(database, after(20), id))!
    expect([toText(post.body), post.copy, post.tags]).toEqual([
      'Old.',
      { publishAt: null, tellAgain: false },
      ['mail'],
    ])
    expect((await history(id))[0]).toEqual(['RESTORED', 'Old.'])
  })

  it('takes only revisions of the post itself', async () => {
    const { id } = await draft('Mine', 'Mine.')
    const { id: other } = await draft('Theirs', 'Theirs.')
    const theirs = (await listRevisions(database, other))[0]!
    const result = await restoreRevision(database, noon, { postId: id, editorId: thandi }, theirs.id)
    expect(result).toEqual({ kind: 'missing' })
  })
})
