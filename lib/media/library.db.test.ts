import { beforeEach, expect, it } from 'vitest'
import { currentEdition } from '../edition.ts'
import { paragraph } from '../testing/posts.ts'
import { testDatabase } from '../testing/database.ts'
import { paths } from '../paths.ts'
import type { Document } from '../content/document.ts'
import { editMedia } from './edit.ts'
import { filesOf } from './files.ts'
import { listMedia, type LibraryQuery } from './library.ts'

const now = new Date('2026-11-24T02:00:00Z')
const { database, empty } = await testDatabase()
beforeEach(empty)

let letter = 0
async function keep(name: string, mime: string, words: { alt?: string; caption?: string } = {}) {
  const hash = 'abcdef0123456789'.charAt(letter++ % 16).repeat(64)
  return database.media.create({
    data: { hash, name, mime, bytes: 1_000, variants: [], createdAt: now, ...words },
  })
}

async function names(asked: Partial<LibraryQuery> = {}) {
  const list = await listMedia(database, { shelf: 'all', words: '', page: 1, ...asked })
  return list?.items.map(({ name }) => name)
}

it('the library is found by names, descriptions and captions, whatever their case and accents', async () => {
  await keep('rack.jpg', 'image/jpeg', { alt: 'Der Schrank in Zürich' })
  await keep('prices.pdf', 'application/pdf')
  await keep('queue.png', 'image/png', { caption: 'The mail queue on Tuesday' })
  expect(await names()).toEqual(['queue.png', 'prices.pdf', 'rack.jpg'])
  expect(await names({ words: 'ZURICH' })).toEqual(['rack.jpg'])
  expect(await names({ words: 'tuesday queue' })).toEqual(['queue.png'])
  expect(await names({ words: 'prices', shelf: 'pictures' })).toEqual([])
  expect(await names({ shelf: 'files' })).toEqual(['prices.pdf'])
})

it('a long library has pages, those of a search too', async () => {
  for (let n = 1; n <= 41; n++) await keep(`rack-${n}.jpg`, 'image/jpeg')
  await keep('prices.pdf', 'application/pdf')
  expect(await names({ page: 2 })).toEqual(['rack-2.jpg', 'rack-1.jpg'])
  expect(await names({ words: 'rack', page: 2 })).toEqual(['rack-1.jpg'])
  expect(await names({ words: 'rack', page: 3 })).toBeUndefined()
})

it('words that covers show reach readers with the next edition', async () => {
  const { id } = await keep('rack.jpg', 'image/jpeg')
  const { number } = await currentEdition(database)
  expect(await editMedia(database, now, id, { title: '', alt: 'Rack 4', caption: '' })).toBe(true)
  expect((await currentEdition(database)).number).toBe(number + 1)
  expect(await editMedia(database, now, id + 1, { title: '', alt: 'None', caption: '' })).toBe(false)
})

it('a page knows the files that its texts and covers show, and nothing of others', async () => {
  const rack = await keep('rack.jpg', 'image/jpeg')
  const cover = await keep('cover.jpg', 'image/jpeg')
  await keep('other.jpg', 'image/jpeg')
  const attrs = { alt: '', title: null, width: null, height: null, href: null, decorative: true }
  const body: Document = {
    type: 'doc',
    content: [{ type: 'image', attrs: { ...attrs, src: paths.media(rack) } }],
  }
  expect([...(await filesOf(database, [{ body, cover }])).keys()]).toEqual([rack.hash, cover.hash])
  expect((await filesOf(database, [{ body: paragraph('No pictures') as Document }])).size).toBe(0)
})
