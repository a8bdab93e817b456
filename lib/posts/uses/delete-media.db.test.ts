import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { keepAddress } from '../../addresses/keep.ts'
import { resolveAddress } from '../../addresses/resolve.ts'
import { currentEdition } from '../../edition.ts'
import { addMedia } from '../../media/add.ts'
import { developPictures } from '../../media/darkroom.ts'
import { serveMedia } from '../../media/serve.ts'
import { paths } from '../../paths.ts'
import { readRenditions } from '../../renditions.ts'
import { testDatabase } from '../../testing/database.ts'
import { paragraph, writePost } from '../../testing/posts.ts'
import { deleteMedia } from './delete-media.ts'
import { usesOf } from './media-uses.ts'
import { noteAllUses } from './note-all-uses.ts'
import { save } from '../writing/save.ts'
import { deleteForever, trash } from '../trash.ts'

const now = new Date('2026-11-24T02:00:00Z')
const dataDir = await mkdtemp(join(tmpdir(), 'gazette-delete-media-'))
afterAll(() => rm(dataDir, { recursive: true }))

const { database, empty } = await testDatabase()
beforeEach(empty)

async function prices(name = 'prices.pdf', content = '%PDF-1.7 prices of Northbeam Hosting') {
  const accepted = { name, mime: 'application/pdf', width: null, height: null }
  return addMedia(database, now, dataDir, { ...accepted, content: () => [Buffer.from(content)] }, {})
}

async function rack() {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const create = { width: 600, height: 300, channels: 3, background: '#246', noise } as const
  const bytes = await sharp({ create }).jpeg({ quality: 95 }).toBuffer()
  const accepted = { name: 'rack.jpg', mime: 'image/jpeg', width: 600, height: 300, content: () => [bytes] }
  return addMedia(database, now, dataDir, accepted, {})
}

/** A text that links to a file. */
const linking = (media: { hash: string; name: string }) => {
  const text = paragraph('The prices')
  const marks = [{ type: 'link', attrs: { href: paths.media(media), title: null, rel: null } }]
  return {
    ...text,
    content: text.content.map((block) => ({ ...block, content: [{ ...block.content[0], marks }] })),
  }
}

const usesNow = async (media: { id: number; hash: string; variants: unknown }) =>
  (await usesOf(database, media)).map(({ title, when }) => `${title}: ${when}`)

it('what a text links to stays, and whoever uses it is named', async () => {
  const media = await prices()
  await writePost(database, now, 'Prices from January', { body: linking(media) })
  expect(await deleteMedia(database, now, dataDir, media.id)).toMatchObject({
    kind: 'used',
    uses: [{ title: 'Prices from January', when: 'now' }],
  })
  expect(await database.media.count()).toBe(1)
})

it('what names a rendition of a picture uses the picture', async () => {
  const { id } = await rack()
  await developPictures(database, () => now, dataDir)
  const media = await database.media.findUniqueOrThrow({ where: { id } })
  const [rendition] = readRenditions(media.variants)
  if (!rendition) throw new Error('Nothing was developed')
  await writePost(database, now, 'The new rack', {
    body: linking({ hash: rendition.hash, name: 'rack.avif' }),
  })
  expect(await deleteMedia(database, now, dataDir, id)).toMatchObject({
    kind: 'used',
    uses: [{ title: 'The new rack' }],
  })
})

it('what only an unpublished change or an earlier version names stays as well', async () => {
  const media = await prices()
  const { id } = await writePost(database, now, 'Prices')
  const { authorId } = await database.post.findUniqueOrThrow({ where: { id } })
  const act = { postId: id, editorId: authorId }
  const same = { slug: null, excerpt: null, tags: [], coverId: null, authorId, continuesId: null }
  const text = { ...same, title: 'Prices' }
  await save(database, now, { ...act, version: 1 }, { ...text, body: linking(media) })
  expect(await usesNow(media)).toEqual(['Prices: now'])
  const later = new Date(now.getTime() + 60 * 60_000)
  await save(database, later, { ...act, version: 2 }, { ...text, body: paragraph('Ask us') })
  expect(await usesNow(media)).toEqual(['Prices: earlier'])
  expect((await deleteMedia(database, now, dataDir, media.id)).kind).toBe('used')
})

it('what nothing uses any more goes, with its renditions, and its addresses say so for ever', async () => {
  const media = await rack()
  await developPictures(database, () => now, dataDir)
  const { variants } = await database.media.findUniqueOrThrow({ where: { id: media.id } })
  const { id } = await writePost(database, now, 'New racks', { coverId: media.id })
  expect((await deleteMedia(database, now, dataDir, media.id)).kind).toBe('used')
  await trash(database, now, { postId: id, editorId: 1 })
  expect((await deleteMedia(database, now, dataDir, media.id)).kind).toBe('used')
  await deleteForever(database, now, { postId: id, editorId: 1 })
  expect(await deleteMedia(database, now, dataDir, media.id)).toEqual({ kind: 'deleted' })
  const forms = readRenditions(variants)
  expect(forms.length).toBeGreaterThan(1)
  for (const { hash } of forms)
    expect(
      (await serveMedia(dataDir, { hash, name: 'rack.jpg' }, new Request('http://localhost/')))?.status,
    ).toBe(410)
  expect(await deleteMedia(database, now, dataDir, media.id)).toEqual({ kind: 'missing' })
  const again = await rack()
  expect(
    (await serveMedia(dataDir, { hash: again.hash, name: 'rack.jpg' }, new Request('http://localhost/')))
      ?.status,
  ).toBe(200)
})

it('an old address that led to a file is gone from the moment the file is deleted', async () => {
  const media = await prices()
  await keepAddress(database, now, '/files/prices.pdf', { mediaId: media.id })
  const before = (await currentEdition(database)).number
  await deleteMedia(database, now, dataDir, media.id)
  expect((await currentEdition(database)).number).toBe(before + 1)
  const asked = { path: '/files/prices.pdf', search: '' }
  expect(await resolveAddress(database, asked, now)).toEqual({ kind: 'gone' })
})

it('of two entries of one file the other one keeps it', async () => {
  const media = await prices()
  const other = await prices('prices-2027.pdf')
  await writePost(database, now, 'Prices from January', { body: linking(media) })
  expect(await deleteMedia(database, now, dataDir, media.id)).toEqual({ kind: 'deleted' })
  expect((await serveMedia(dataDir, media, new Request('http://localhost/')))?.status).toBe(200)
  expect((await deleteMedia(database, now, dataDir, other.id)).kind).toBe('used')
})

it('texts of a time when uses were not noted are looked at before anything is deleted', async () => {
  const media = await prices()
  await writePost(database, now, 'Prices from January', { body: linking(media) })
  await database.mediaUse.deleteMany()
  expect((await deleteMedia(database, now, dataDir, media.id)).kind).toBe('used')
  await noteAllUses(database)
  expect(await database.mediaUse.count()).toBe(1)
})
