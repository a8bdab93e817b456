import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../content/document.ts'
import { toText } from '../../content/to-text.ts'
import { currentEdition } from '../../edition.ts'
import { createAuthor } from '../../people/create.ts'
import { testDatabase } from '../../testing/database.ts'
import { paragraph, writePost } from '../../testing/posts.ts'
import { documentOf, windowOf } from '../../testing/windows.ts'
import { schedule } from '../schedule.ts'
import { begunBy, startDraft } from './draft.ts'
import { postBySlug } from '../reading/queries.ts'
import { listRevisions, readRevision } from '../history/revisions.ts'
import { save, type Offered } from './save.ts'
import { readWritten } from './written.ts'

const { database } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
let thandi = 0
let piet = 0

beforeAll(async () => {
  thandi = (await createAuthor(database, noon, { name: 'Thandi Mokoena' })).id
  piet = (await createAuthor(database, noon, { name: 'Piet de Wit' })).id
})

function text(title: string, words: string, more: Partial<Offered> = {}): Offered {
  return {
    title,
    slug: null,
    body: paragraph(words),
    excerpt: null,
    tags: [],
    coverId: null,
    authorId: thandi,
    continuesId: null,
    ...more,
  }
}

async function draft(title: string, words = 'All is well.') {
  const saved = await begin(crypto.randomUUID(), text(title, words))
  return { postId: saved.postId, version: saved.version }
}

async function begin(key: string, offered: Offered) {
  const saved = await startDraft(database, noon, { kind: 'POST', key, editorId: thandi }, offered)
  if (saved.kind !== 'saved') throw new Error(saved.message)
  return saved
}

const written = async (postId: number) => (await readWritten(database, noon, postId))!
const act = (postId: number, version: number) => ({ postId, version, editorId: thandi })
const words = (body: Document) => toText(body)

describe('a draft', () => {
  it('takes its address from the title until it has one of its own', async () => {
    const { postId, version } = await draft('Heron moves')
    expect((await written(postId)).slug).toBe('heron-moves')
    const act = { postId, editorId: thandi }
    await save(database, noon, { ...act, version }, text('Heron moves on Friday', 'At ten.'))
    expect((await written(postId)).slug).toBe('heron-moves-on-friday')
    await save(
      database,
      noon,
      { ...act, version: version + 1 },
      text('Heron moves on Friday', 'At ten.', { slug: 'Héron & co' }),
    )
    expect((await written(postId)).slug).toBe('heron-co')
  })

  it('has the address of its title where the wanted one has nothing that can stand in it', async () => {
    const { postId, version } = await draft('Heron')
    await save(
      database,
      noon,
      { postId, version, editorId: thandi },
      text('Racks move', 'At nine.', { slug: '🔥🔥' }),
    )
    expect((await written(postId)).slug).toBe('racks-move')
  })

  it('is found by the key that it was begun with', async () => {
    const key = crypto.randomUUID()
    expect(await begunBy(database, key, thandi)).toBeNull()
    const { postId: id, version } = await begin(key, text('Heron', 'At nine.'))
    expect(await begunBy(database, key, thandi)).toEqual({ id, version })
    const given = text('Heron', 'At ten.', { authorId: piet })
    await save(database, noon, { postId: id, version, editorId: thandi }, given)
    expect(await begunBy(database, key, thandi)).toEqual({ id, version: version + 1 })
  })

  it('begins with the whole of its first text, as the first of its revisions', async () => {
    const offered = text('Cranes rest', 'At ten.', { slug: 'Crâne & co', tags: ['Racks', 'racks'] })
    const saved = await begin(crypto.randomUUID(), offered)
    expect(saved).toMatchObject({ version: 1, slug: 'crane-co', stage: 'draft' })
    expect(await written(saved.postId)).toMatchObject({ title: 'Cranes rest', tags: ['Racks'], version: 1 })
    const revisions = await listRevisions(database, saved.postId)
    expect(revisions).toMatchObject([{ title: 'Cranes rest', reason: 'SAVED', editor: 'Thandi Mokoena' }])
  })

  it('whose author has left meanwhile is of the one who wrote it', async () => {
    const { postId } = await begin(crypto.randomUUID(), text('Heron', 'At nine.', { authorId: 4711 }))
    expect((await written(postId)).authorId).toBe(thandi)
  })

  it('makes tags on the fly, and only one of names that differ in case', async () => {
    const { postId, version } = await draft('Certificates')
    const tags = ['Certificates', 'certificates', ' ', 'Security']
    await save(
      database,
      noon,
      { postId, version, editorId: thandi },
      text('Certificates', 'New ones.', { tags }),
    )
    expect((await written(postId)).tags).toEqual(['Certificates', 'Security'])
  })

  it('keeps signs that databases are known to choke on', async () => {
    const { postId, version } = await draft('Signs')
    const odd = 'nul \u0000 half \ud83d whole 🛠 e\u0301 \u2028 end'
    const saved = await save(database, noon, { postId, version, editorId: thandi }, text('Signs', odd))
    expect(saved.kind).toBe('saved')
    expect(words((await written(postId)).body)).toMatch(/^nul .*whole 🛠 e\u0301 .*end$/s)
  })

  it('refuses what is not a document, in words', async () => {
    const { postId, version } = await draft('Broken')
    const body = { type: 'doc', content: [{ type: 'script' }] }
    const act = { postId, version, editorId: thandi }
    expect(await save(database, noon, act, text('Broken', '', { body }))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('script'),
    })
    expect((await written(postId)).version).toBe(version)
  })
})

it('a post continues neither itself nor one that continues it', async () => {
  const outage = await draft('The outage')
  const aftermath = await draft('The aftermath')
  const follow = { ...aftermath, editorId: thandi }
  await save(database, noon, follow, text('The aftermath', 'Well.', { continuesId: outage.postId }))
  const lead = { ...outage, editorId: thandi }
  await save(database, noon, lead, text('The outage', 'Well.', { continuesId: aftermath.postId }))
  expect(await written(aftermath.postId)).toMatchObject({ continuesId: outage.postId })
  expect(await written(outage.postId)).toMatchObject({ continuesId: null })
})

describe('two people who began with the same text', () => {
  it('overwrite nothing: the second gets the newer text, and both are kept', async () => {
    const { postId, version } = await draft('Mail is slow', 'We are looking into it.')
    const first = { postId, version, editorId: thandi }
    await save(database, after(1), first, text('Mail is slow', 'We found it.'))
    const late = { postId, version, editorId: piet }
    const answer = await save(database, after(2), late, text('Mail is slow', 'It is the disk.'))
    expect(answer).toMatchObject({
      kind: 'conflict',
      current: { version: version + 1, savedBy: 'Thandi Mokoena' },
    })
    expect(words((await written(postId)).body)).toBe('We found it.')
    const [newest] = await listRevisions(database, postId)
    const kept = await readRevision(database, postId, newest!.id)
    expect(kept).toMatchObject({ editor: 'Piet de Wit' })
    expect(words(kept!.body)).toBe('It is the disk.')
  })

  it('can even save at the same moment', async () => {
    const { postId, version } = await draft('Race', 'Ready.')
    const results = await Promise.all(
      [thandi, piet, thandi, piet].map((editorId, n) =>
        save(database, after(1), { postId, version, editorId }, text('Race', `Runner ${n}.`)),
      ),
    )
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'saved'])
    expect((await written(postId)).version).toBe(version + 1)
  })

  it('agree when they wrote the same, as when an answer was lost and the text is sent again', async () => {
    const { postId, version } = await draft('Echo', 'Hello?')
    const act = { postId, version, editorId: thandi }
    const first = await save(database, after(1), act, text('Echo', 'Hello!'))
    const again = await save(database, after(2), act, text('Echo', 'Hello!'))
    expect(again).toEqual(first)
  })
})

describe('a live post', () => {
  it('is saved into its working copy, and readers see the old text', async () => {
    const { id } = await writePost(database, noon, 'Northbeam status', { text: 'All systems work.' })
    const { number } = await currentEdition(database)
    const act = { postId: id, version: 1, editorId: piet }
    const more = { slug: 'status', tags: ['incident'], authorId: piet }
    const saved = await save(database, noon, act, text('Status', 'Mail is down.', more))
    expect(saved).toMatchObject({ kind: 'saved', inCopy: true, version: 2 })
    const seen = await postBySlug(database, noon, 'northbeam-status')
    expect(seen).toMatchObject({ title: 'Northbeam status', tags: [], author: { name: 'Thandi Mokoena' } })
    expect(words(seen!.body)).toBe('All systems work.')
    expect(await written(id)).toMatchObject({
      title: 'Status',
      slug: 'status',
      tags: ['incident'],
      authorId: piet,
    })
    expect((await currentEdition(database)).number).toBe(number)
  })

  it('never has its address changed by its title', async () => {
    const { id } = await writePost(database, noon, 'Prices', {})
    await save(database, noon, { postId: id, version: 1, editorId: thandi }, text('New prices', 'Lower.'))
    expect((await written(id)).slug).toBe('prices')
  })
})

it('a post that is about to appear moves the edition when it is saved, so that no page holds the old text', async () => {
  const { id } = await writePost(database, noon, 'Countdown', { publishAt: after(0.5) })
  const { number } = await currentEdition(database)
  await save(
    database,
    noon,
    { postId: id, version: 1, editorId: thandi },
    text('Countdown', 'Three, two, one.'),
  )
  expect((await currentEdition(database)).number).toBe(number + 1)
})

it('a scheduled post whose windows change moves the edition: their times are instants at which pages change', async () => {
  const { id } = await writePost(database, noon, 'Mail moves', {
    publishAt: after(120),
    body: documentOf(windowOf()),
  })
  const editionAfter = async (version: number, start: string, title: string) => {
    const body = documentOf(windowOf({ start }))
    const act = { postId: id, version, editorId: thandi }
    expect(await save(database, noon, act, text(title, '', { body }))).toMatchObject({ kind: 'saved' })
    return (await currentEdition(database)).number
  }
  const { number } = await currentEdition(database)
  expect(await editionAfter(1, '2026-07-24T02:00:00Z', 'Mail moves')).toBe(number + 1)
  expect(await editionAfter(2, '2026-07-24T02:00:00Z', 'Mail moves on')).toBe(number + 1)
})

it('what appears by itself keeps a title', async () => {
  const scheduled = await writePost(database, noon, 'Fares', { publishAt: after(60) })
  expect(await save(database, noon, act(scheduled.id, 1), text(' ', 'Lower.'))).toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('title'),
  })
  const live = await writePost(database, noon, 'Hours', {})
  expect(await save(database, noon, act(live.id, 1), text('', 'Till six.'))).toMatchObject({ kind: 'saved' })
  await save(database, noon, act(live.id, 2), text('Hours', 'Till six.'))
  await schedule(database, noon, act(live.id, 3), after(60))
  expect(await save(database, noon, act(live.id, 4), text('', 'Till six.'))).toMatchObject({
    kind: 'invalid',
  })
})

it('a save to a post in the trash says so', async () => {
  const { id } = await writePost(database, noon, 'Offer', { status: 'TRASHED' })
  const act = { postId: id, version: 1, editorId: thandi }
  expect(await save(database, noon, act, text('Offer', 'Cheap.'))).toEqual({ kind: 'trashed' })
})

it('an address that leads to another post is not given away', async () => {
  const { id } = await writePost(database, noon, 'Old name', {})
  await database.redirect.create({ data: { path: '/posts/former-name', postId: id, createdAt: noon } })
  const { postId } = await draft('Former name')
  expect((await written(postId)).slug).toBe('former-name-2')
})

it('a cover is a picture of the library: anything else is refused in words', async () => {
  const columns = {
    hash: 'a'.repeat(64),
    name: 'prices.pdf',
    mime: 'application/pdf',
    bytes: 1,
    variants: [],
  }
  const { id: file } = await database.media.create({ data: { ...columns, createdAt: noon } })
  const { id: picture } = await database.media.create({
    data: { ...columns, name: 'rack.png', mime: 'image/png', createdAt: noon },
  })
  const { postId, version } = await draft('New racks')
  const act = { postId, version, editorId: thandi }
  for (const coverId of [file, 999_999])
    expect(await save(database, noon, act, text('New racks', 'Four of them.', { coverId }))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('not a picture of the library'),
    })
  await save(database, noon, act, text('New racks', 'Four of them.', { coverId: picture }))
  expect((await written(postId)).coverId).toBe(picture)
})
