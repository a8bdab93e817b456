import { beforeAll, describe, expect, it } from 'vitest'
import { resolveAddress } from '../addresses/resolve.ts'
import { toText } from '../content/to-text.ts'
import { currentEdition } from '../edition.ts'
import { createAuthor } from '../people/create.ts'
import { testDatabase } from '../testing/database.ts'
import { paragraph, writePost } from '../testing/posts.ts'
import { publish, unpublish } from './publish.ts'
import { postBySlug } from './reading/queries.ts'
import { listRevisions } from './history/revisions.ts'
import { restoreRevision } from './history/restore-revision.ts'
import { save } from './writing/save.ts'
import { schedule, scheduleUnpublish, unschedule } from './schedule.ts'
import { discardCopy, dueChanges, dueCopies, publishDueCopies } from './writing/working-copy.ts'
import { readWritten } from './writing/written.ts'

const { database } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
let thandi = 0

beforeAll(async () => {
  thandi = (await createAuthor(database, noon, { name: 'Thandi Mokoena' })).id
})

const act = (postId: number, version?: number) => ({ postId, version, editorId: thandi })
const written = async (postId: number, now = noon) => (await readWritten(database, now, postId))!
const seen = async (slug: string, now = noon) => {
  const post = await postBySlug(database, now, slug)
  return post && toText(post.body)
}
const answer = async (path: string, now = noon) =>
  (await resolveAddress(database, { path, search: '' }, now)).kind

/** Edits a post as its writer would, with the version that it has. */
async function edit(
  postId: number,
  words: string,
  change: { slug?: string; title?: string } = {},
  now = noon,
) {
  const { title, slug, version, excerpt, tags, coverId, authorId, continuesId } = await written(postId, now)
  const text = {
    title,
    slug,
    excerpt,
    tags,
    coverId,
    authorId,
    continuesId,
    body: paragraph(words),
    ...change,
  }
  return save(database, now, { ...act(postId), version }, text)
}

/** A post that was taken down an hour after noon, with changes that no reader saw. */
async function ended(title: string) {
  const { id } = await writePost(database, noon, title, {})
  await edit(id, 'Until Monday.')
  await scheduleUnpublish(database, noon, act(id), after(60))
  expect(await written(id, after(90))).toMatchObject({ stage: 'ended' })
  return id
}

function unexpected(_: unknown, error: unknown) {
  throw error
}

async function editionMoves(change: () => Promise<unknown>) {
  const before = (await currentEdition(database)).number
  await change()
  return (await currentEdition(database)).number - before
}

const draft = (title: string) => writePost(database, noon, title, { status: 'DRAFT', publishAt: null })

describe('publishing', () => {
  it('shows a draft to readers at once', async () => {
    const { id } = await draft('Heron moves')
    expect(await editionMoves(() => publish(database, noon, act(id, 1)))).toBe(1)
    expect(await seen('heron-moves')).toBe('All is well.')
    expect((await listRevisions(database, id))[0]).toMatchObject({
      reason: 'PUBLISHED',
      editor: 'Thandi Mokoena',
    })
  })

  it('wants a title', async () => {
    const { id } = await draft(' ')
    expect(await publish(database, noon, act(id))).toEqual({ kind: 'incomplete', missing: 'title' })
    expect(await schedule(database, noon, act(id), after(5))).toEqual({
      kind: 'incomplete',
      missing: 'title',
    })
  })

  it('of what somebody else has changed since is refused, and nothing moves', async () => {
    const { id } = await draft('Two cooks')
    await edit(id, 'Salt.')
    expect(await editionMoves(() => publish(database, noon, act(id, 1)))).toBe(0)
    expect(await publish(database, noon, act(id, 1))).toMatchObject({ kind: 'conflict' })
    expect(await publish(database, noon, act(4711, 1))).toEqual({ kind: 'missing' })
  })

  it('shows the changes to a live post, and its old address leads to the new one', async () => {
    const { id } = await writePost(database, noon, 'Mail is slow', {})
    await edit(id, 'Mail is quick again.', { slug: 'mail-was-slow' })
    expect(await seen('mail-is-slow')).toBe('All is well.')
    expect(await publish(database, after(90), act(id, 2))).toMatchObject({
      kind: 'published',
      slug: 'mail-was-slow',
    })
    expect(await seen('mail-was-slow', after(90))).toBe('Mail is quick again.')
    expect(await answer('/posts/mail-is-slow', after(90))).toBe('moved')
    expect(await postBySlug(database, after(90), 'mail-was-slow')).toMatchObject({ changedAt: after(90) })
    expect(await written(id, after(90))).toMatchObject({ copy: null, version: 3 })
  })

  it('gives way when the address has been taken meanwhile', async () => {
    const { id } = await writePost(database, noon, 'Second', {})
    await edit(id, 'New.', { slug: 'coveted' })
    await writePost(database, noon, 'Coveted', {})
    expect(await publish(database, noon, act(id))).toMatchObject({ kind: 'published', slug: 'coveted-2' })
  })
})

describe('scheduling', () => {
  it('shows a post from its second on, moves it, and takes it back', async () => {
    const { id } = await draft('Certificates change')
    expect(await schedule(database, noon, act(id, 1), after(60))).toMatchObject({
      kind: 'scheduled',
      version: 2,
    })
    expect(await seen('certificates-change', new Date(after(60).getTime() - 1))).toBeNull()
    expect(await seen('certificates-change', after(60))).toBe('All is well.')
    await schedule(database, noon, act(id, 2), after(30))
    expect(await seen('certificates-change', after(30))).toBe('All is well.')
    expect(await unschedule(database, noon, act(id, 3))).toMatchObject({ kind: 'unscheduled' })
    expect(await seen('certificates-change', after(90))).toBeNull()
    expect(await unschedule(database, noon, act(id))).toEqual({ kind: 'notScheduled' })
  })

  it('for a time that has passed is refused', async () => {
    const { id } = await draft('Yesterday')
    expect(await schedule(database, noon, act(id), noon)).toEqual({ kind: 'past' })
  })

  it('for a year that nobody means is refused', async () => {
    const { id } = await draft('Far away')
    const typo = new Date('9999-12-31T23:59:00Z')
    expect(await schedule(database, noon, act(id), typo)).toEqual({ kind: 'tooFar' })
    await schedule(database, noon, act(id), after(30))
    expect(await scheduleUnpublish(database, noon, act(id), typo)).toEqual({ kind: 'tooFar' })
  })

  it('publishes the changes to a live post at their time, once, whoever notices', async () => {
    const { id } = await writePost(database, noon, 'Opening hours', {})
    expect(await schedule(database, noon, act(id), after(60))).toEqual({ kind: 'unchanged' })
    await edit(id, 'Closed on Friday.')
    await schedule(database, noon, act(id), after(60))
    await edit(id, 'Closed on Friday and Saturday.')
    expect(await dueCopies(database, noon, 5)).toEqual([after(60)])
    expect(await publishDueCopies(database, after(59), unexpected)).toBe(0)
    const counts = await Promise.all([1, 2, 3].map(() => publishDueCopies(database, after(61), unexpected)))
    expect(counts.reduce((a, b) => a + b)).toBe(1)
    expect(await seen('opening-hours', after(61))).toBe('Closed on Friday and Saturday.')
    expect(await postBySlug(database, after(61), 'opening-hours')).toMatchObject({ changedAt: after(60) })
  })

  it('keeps changes that cannot be published from nobody else, and says so', async () => {
    const { id } = await writePost(database, noon, 'Broken', {})
    const { id: other } = await writePost(database, noon, 'Whole', {})
    for (const post of [id, other]) {
      await edit(post, 'Changed.')
      await schedule(database, noon, act(post), after(60))
    }
    const failed: string[] = []
    await database.workingCopy.update({ where: { postId: id }, data: { body: { type: 'marquee' } } })
    expect(await publishDueCopies(database, after(61), ({ title }) => failed.push(title))).toBe(1)
    expect(failed).toEqual(['Broken'])
    expect(await seen('whole', after(61))).toBe('Changed.')
    expect(await seen('broken', after(61))).toBe('All is well.')
    expect(await dueChanges(database, after(62))).toMatchObject([{ title: 'Broken', publishAt: after(60) }])
    await discardCopy(database, after(62), act(id))
    expect(await dueChanges(database, after(62))).toEqual([])
  })

  it('of changes can be taken back: they stay, unpublished', async () => {
    const { id } = await writePost(database, noon, 'Later', {})
    await edit(id, 'Not yet.')
    await schedule(database, noon, act(id), after(60))
    await unschedule(database, noon, act(id))
    expect(await publishDueCopies(database, after(61), unexpected)).toBe(0)
    expect((await written(id)).copy).toMatchObject({ publishAt: null })
  })

  it('takes a post down by itself', async () => {
    const { id } = await writePost(database, noon, 'A short offer', {})
    expect(await scheduleUnpublish(database, noon, act(id), noon)).toEqual({ kind: 'past' })
    await scheduleUnpublish(database, noon, act(id), after(60))
    expect(await seen('a-short-offer', after(59))).toBe('All is well.')
    expect(await seen('a-short-offer', after(60))).toBeNull()
    await scheduleUnpublish(database, noon, act(id), null)
    expect(await seen('a-short-offer', after(60))).toBe('All is well.')
  })

  it('does not take a post down before it appears', async () => {
    const { id } = await writePost(database, noon, 'Backwards', { publishAt: after(60) })
    expect(await scheduleUnpublish(database, noon, act(id), after(30))).toEqual({
      kind: 'beforeStart',
      publishAt: after(60),
    })
  })
})

describe('changes that readers had not seen when the post was taken down at its time', () => {
  it('are what its writer goes on from', async () => {
    const id = await ended('Winter offer')
    await edit(id, 'Until Tuesday.', {}, after(90))
    const post = await written(id, after(90))
    expect([toText(post.body), post.copy]).toEqual(['Until Tuesday.', null])
    await publish(database, after(95), act(id))
    expect(await seen('winter-offer', after(95))).toBe('Until Tuesday.')
    expect((await listRevisions(database, id)).map(({ reason }) => reason)).toContain('PUBLISHED')
  })

  it('appear when it is scheduled again', async () => {
    const id = await ended('Spring offer')
    await schedule(database, after(90), act(id), after(120))
    expect(await seen('spring-offer', after(120))).toBe('Until Monday.')
  })

  it('leave the address gone, and not unknown, until it appears again', async () => {
    const id = await ended('Autumn offer')
    await schedule(database, after(90), act(id), after(120))
    expect(await answer('/posts/autumn-offer', after(100))).toBe('gone')
    await unschedule(database, after(100), act(id))
    expect(await answer('/posts/autumn-offer', after(130))).toBe('gone')
    await publish(database, after(140), act(id))
    expect(await answer('/posts/autumn-offer', after(140))).toBe('here')
  })

  it('make room for an earlier text that is brought back', async () => {
    const id = await ended('Summer offer')
    const first = (await listRevisions(database, id)).at(-1)!
    await restoreRevision(database, after(90), act(id), first.id)
    const post = await written(id, after(90))
    expect([toText(post.body), post.copy]).toEqual(['All is well.', null])
  })
})

describe('unpublishing', () => {
  it('makes a draft with the newest text; the address answers 410, and again when it is published', async () => {
    const { id } = await writePost(database, noon, 'Merger', {})
    await edit(id, 'Called off.')
    expect(await unpublish(database, noon, act(id))).toMatchObject({ kind: 'unpublished' })
    expect(await answer('/posts/merger')).toBe('gone')
    const post = await written(id)
    expect([toText(post.body), post.stage, post.copy]).toEqual(['Called off.', 'draft', null])
    await publish(database, after(1), act(id))
    expect(await answer('/posts/merger', after(1))).toBe('here')
    expect(await unpublish(database, noon, act((await draft('Never seen')).id))).toEqual({
      kind: 'notPublished',
    })
  })

  it('and publishing at another address moves readers there', async () => {
    const { id } = await writePost(database, noon, 'Working title', {})
    await unpublish(database, noon, act(id))
    await edit(id, 'Done.', { slug: 'final-title' })
    await publish(database, noon, act(id))
    expect(await answer('/posts/working-title')).toBe('moved')
  })
})

it('changes can be thrown away, and stay among the revisions', async () => {
  const { id } = await writePost(database, noon, 'Steady', {})
  await edit(id, 'Wobbly.')
  expect(await discardCopy(database, noon, act(id, 2))).toEqual({ kind: 'discarded', version: 3 })
  expect(toText((await written(id)).body)).toBe('All is well.')
  expect((await listRevisions(database, id)).map(({ reason }) => reason)).toEqual(['SAVED', 'PUBLISHED'])
})
