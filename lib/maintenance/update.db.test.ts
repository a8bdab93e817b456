import { beforeEach, describe, expect, test } from 'vitest'
import type { Document } from '../content/document.ts'
import { currentEdition } from '../edition.ts'
import { save } from '../posts/writing/save.ts'
import { readWritten } from '../posts/writing/written.ts'
import { publish, type Publishing } from '../posts/publish.ts'
import { hire } from '../testing/staff.ts'
import { testDatabase } from '../testing/database.ts'
import { offeredBy, writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { windowIn, type Change } from './amend.ts'
import { changeUpdates } from './update.ts'

const { database, empty } = await testDatabase()

const before = new Date('2026-07-20T08:00:00Z')
const now = new Date('2026-07-24T02:00:00Z')
const later = new Date('2026-07-24T03:00:00Z')
const move = windowOf()
const nothing: Document = { type: 'doc', content: [{ type: 'paragraph' }] }

let thandi = { id: 0 }
beforeEach(async () => {
  await empty()
  thandi = await hire(database, before)
})

const announce = (body = documentOf(move)) => writePost(database, before, 'Mail moves', { body })
const news = (text: string, more: Partial<Change & { kind: 'add' }> = {}): Change => ({
  kind: 'add',
  text,
  at: now,
  state: null,
  end: null,
  ...more,
})
const write = (postId: number, change: Change, publishing?: Publishing) =>
  changeUpdates(database, now, { postId, editorId: thandi.id }, move.id, change, publishing)

const row = (postId: number) =>
  database.post.findUniqueOrThrow({ where: { id: postId }, include: { workingCopy: true } })
async function live(postId: number) {
  return windowIn((await row(postId)).body as Document, move.id)
}
async function copied(postId: number) {
  return windowIn((await row(postId)).workingCopy?.body as Document, move.id)
}
async function edit(postId: number, body: Document) {
  const written = await readWritten(database, before, postId)
  if (!written) throw new Error('no post')
  const act = { postId, version: written.version, editorId: thandi.id }
  return save(database, before, act, { ...offeredBy(written), body })
}

describe('an update of a live post', () => {
  test('is what readers get at once: a new edition, a new version, a later change', async () => {
    const { id } = await announce()
    const { version } = await row(id)
    const edition = await currentEdition(database)
    expect(await write(id, news('Half of the mailboxes are moved.'))).toEqual({
      kind: 'written',
      version: version + 1,
    })
    expect(await live(id)).toEqual({
      ...move,
      updates: [{ at: '2026-07-24T02:00:00.000Z', text: 'Half of the mailboxes are moved.' }],
    })
    expect(await row(id)).toMatchObject({ version: version + 1, changedAt: now })
    expect((await currentEdition(database)).number).toBe(edition.number + 1)
    const [window] = await database.maintenanceWindow.findMany()
    expect(window).toMatchObject({ sequence: 1, updates: [{ text: 'Half of the mailboxes are moved.' }] })
  })

  test('leaves what was there before among the revisions, and what is there now', async () => {
    const { id } = await announce()
    await write(id, news('Half is done.'))
    const revisions = await database.revision.findMany({ where: { postId: id }, orderBy: { id: 'asc' } })
    const told = revisions.map(({ body }) => windowIn(body as Document, move.id)?.updates.length)
    expect(told).toEqual([0, 1])
    expect(revisions.at(-1)).toMatchObject({ reason: 'PUBLISHED', editorId: thandi.id, createdAt: now })
  })

  test('touches nothing else of unpublished changes, and is in them when they are published', async () => {
    const { id } = await announce()
    await edit(id, documentOf({ ...move, services: ['Mail', 'DNS'] }))
    await write(id, news('Half is done.', { state: 'in-progress' }))
    expect(await live(id)).toMatchObject({ services: move.services, updates: [{ text: 'Half is done.' }] })
    expect(await copied(id)).toMatchObject({
      services: ['Mail', 'DNS'],
      state: 'in-progress',
      updates: [{ text: 'Half is done.' }],
    })
    await publish(database, later, { postId: id, editorId: thandi.id })
    expect(await live(id)).toMatchObject({ services: ['Mail', 'DNS'], updates: [{ text: 'Half is done.' }] })
  })

  test('tells whoever has the text open that it has changed', async () => {
    const { id } = await announce()
    const written = await readWritten(database, before, id)
    if (!written) throw new Error('no post')
    await write(id, news('Half is done.'))
    const act = { postId: id, version: written.version, editorId: thandi.id }
    expect(
      await save(database, later, act, { ...offeredBy(written), title: 'Mail has moved' }),
    ).toMatchObject({
      kind: 'conflict',
    })
  })

  test('does not bring back a window that unpublished changes leave out', async () => {
    const { id } = await announce()
    await edit(id, nothing)
    await write(id, news('Half is done.'))
    expect(await copied(id)).toBeNull()
  })

  test('is in the order of its time', async () => {
    const { id } = await announce()
    await write(id, news('Second'))
    await write(id, news('First', { at: new Date('2026-07-24T01:30:00Z') }))
    expect((await live(id))?.updates.map(({ text }) => text)).toEqual(['First', 'Second'])
  })

  test('loses none of two that are written at once', async () => {
    const { id } = await announce()
    const results = await Promise.all([write(id, news('Disks are in.')), write(id, news('Mail is queued.'))])
    expect(results.map(({ kind }) => kind)).toEqual(['written', 'written'])
    expect((await live(id))?.updates.map(({ text }) => text).toSorted()).toEqual([
      'Disks are in.',
      'Mail is queued.',
    ])
  })

  test('is a new item to followers when it is to be, and else the post they know', async () => {
    const { id } = await announce()
    await write(id, news('Half is done.'))
    expect(await row(id)).toMatchObject({ toldAgainAt: null })
    await write(id, news('Mail is away for longer.'), { tellAgain: true })
    expect(await row(id)).toMatchObject({ toldAgainAt: now, changedAt: now })
  })

  test('keeps signs that no database can hold out of the text', async () => {
    const { id } = await announce()
    await write(id, news('Half\0done'))
    expect((await live(id))?.updates[0]?.text).toBe('Half\ufffddone')
  })
})

describe('the state', () => {
  test('in progress before the beginning begins it', async () => {
    const { id } = await announce(documentOf({ ...move, start: '2026-07-24T04:00:00Z' }))
    await write(id, news('We begin early.', { state: 'in-progress' }))
    expect(await live(id)).toMatchObject({ state: 'in-progress', start: '2026-07-24T02:00:00.000Z' })
  })

  test('in progress after the end needs a new end', async () => {
    const { id } = await announce(documentOf({ ...move, end: '2026-07-24T01:30:00Z' }))
    expect(await write(id, news('Still at it.', { state: 'in-progress' }))).toEqual({
      kind: 'refused',
      problem: 'over',
    })
    const end = new Date('2026-07-24T05:00:00Z')
    expect(await write(id, news('Still at it.', { state: 'extended', end }))).toMatchObject({
      kind: 'written',
    })
    expect(await live(id)).toMatchObject({ state: 'extended', end: end.toISOString() })
  })

  test('extended takes an end that nobody knows, and none that has passed', async () => {
    const { id } = await announce()
    const end = new Date('2026-07-24T01:59:00Z')
    expect(await write(id, news('Longer.', { state: 'extended', end }))).toEqual({
      kind: 'refused',
      problem: 'badEnd',
    })
    await write(id, news('Longer.', { state: 'extended' }))
    expect(await live(id)).toMatchObject({ state: 'extended', end: null })
  })

  test('done ends what had no end', async () => {
    const { id } = await announce(documentOf({ ...move, end: null }))
    await write(id, news('All is well.', { state: 'done' }))
    expect(await live(id)).toMatchObject({ state: 'done', end: '2026-07-24T02:00:00.000Z' })
  })
})

describe('an update that was written', () => {
  const typo = { at: '2026-07-24T01:30:00Z', text: 'Hlaf is done.' }
  const told = documentOf({ ...move, updates: [typo, { at: '2026-07-24T01:45:00Z', text: 'More is done.' }] })

  test('is corrected, in unpublished changes too', async () => {
    const { id } = await announce(told)
    await edit(id, documentOf({ ...move, services: ['DNS'], updates: [typo] }))
    const becomes = { at: '2026-07-24T01:50:00Z', text: 'Half is done.' }
    await write(id, { kind: 'edit', was: typo, becomes })
    expect((await live(id))?.updates.map(({ text }) => text)).toEqual(['More is done.', 'Half is done.'])
    expect((await copied(id))?.updates).toEqual([becomes])
  })

  test('is removed, and does not come back with unpublished changes', async () => {
    const { id } = await announce(told)
    await edit(id, documentOf({ ...move, services: ['DNS'], updates: [typo] }))
    await write(id, { kind: 'remove', was: typo })
    expect((await live(id))?.updates.map(({ text }) => text)).toEqual(['More is done.'])
    await publish(database, later, { postId: id, editorId: thandi.id })
    expect((await live(id))?.updates).toEqual([])
  })

  test('cannot be changed once it is gone', async () => {
    const { id } = await announce(told)
    await write(id, { kind: 'remove', was: typo })
    expect(await write(id, { kind: 'remove', was: typo })).toEqual({ kind: 'refused', problem: 'gone' })
  })
})

test('a scheduled post gets it without having been changed for readers', async () => {
  const { id } = await writePost(database, before, 'Mail moves', { body: documentOf(move), publishAt: later })
  const { changedAt } = await row(id)
  expect(await write(id, news('We wait for disks.'))).toMatchObject({ kind: 'written' })
  expect(await row(id)).toMatchObject({ changedAt })
  await write(id, news('They have come.'), { tellAgain: true })
  expect(await row(id)).toMatchObject({ toldAgainAt: null })
})

test('a draft has none, and neither has a window that is not there', async () => {
  const draft = { body: documentOf(move), status: 'DRAFT' as const, publishAt: null }
  const { id } = await writePost(database, before, 'Mail moves', draft)
  expect(await write(id, news('Half is done.'))).toEqual({ kind: 'noWindow' })
  const { id: live } = await announce(nothing)
  expect(await write(live, news('Half is done.'))).toEqual({ kind: 'noWindow' })
  expect(await write(4711, news('Half is done.'))).toEqual({ kind: 'missing' })
})
