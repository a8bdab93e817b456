import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PostStatus } from '../db/db.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { searchPosts } from './search.ts'

const { database } = await testDatabase()
const now = new Date('2026-05-01T08:00:00Z')
const yesterday = new Date('2026-04-30T08:00:00Z')
const tomorrow = new Date('2026-05-02T08:00:00Z')

const write = (title: string, text: string, publishAt = yesterday, status: PostStatus = 'PUBLISHED') =>
  writePost(database, now, title, { text, publishAt, status })

async function titlesFor(query: string, at = now) {
  const { items } = await searchPosts(database, at, query, 1, 10)
  return items.map(({ title }) => title)
}

beforeAll(async () => {
  await write(
    'Mail was slow this morning',
    'The queue in Lusaka grew. Backups were not touched. 10.0.0.1 and mx1.northbeam.example are fine.',
  )
  await write('Backups move to Perth', 'From Sunday on they are kept in a second place.')
  await write('Größere Änderungen an der Straße', 'Das Café im Erdgeschoss bleibt geöffnet; Ελλάδος too.')
  await write('東京データセンターの保守', '日曜日に電源設備の保守を行います。')
  await write('A merger that nobody knows of', 'Zanzibar is the name of the project.', yesterday, 'DRAFT')
  await write('New prices', 'Kilimanjaro servers become cheaper.', tomorrow)
})

describe('a search', () => {
  it.each([
    ['lusaka', 'Mail was slow this morning'],
    ['LUSAKA Queue', 'Mail was slow this morning'],
    ['grossere', 'Größere Änderungen an der Straße'],
    ['GRÖSSERE', 'Größere Änderungen an der Straße'],
    ['strasse anderungen', 'Größere Änderungen an der Straße'],
    ['cafe', 'Größere Änderungen an der Straße'],
    ['ΕΛΛΆΔΟΣ', 'Größere Änderungen an der Straße'],
    ['per', 'Backups move to Perth'],
    ['northbeam', 'Mail was slow this morning'],
    ['10.0.0.1', 'Mail was slow this morning'],
    ['電源', '東京データセンターの保守'],
    ['データ', '東京データセンターの保守'],
  ])('for %j finds %j', async (query, title) => {
    expect(await titlesFor(query)).toEqual([title])
  })

  it.each([
    'lusaka perth',
    'usaka',
    '源電',
    'zanzibar',
    'kilimanjaro',
    'm mail', // a short word that is not the last stands for itself
  ])('for %j finds nothing', async (query) => {
    expect(await titlesFor(query)).toEqual([])
  })

  it('puts a post with the word in its title above one with it in the text', async () => {
    expect(await titlesFor('backups')).toEqual(['Backups move to Perth', 'Mail was slow this morning'])
  })

  it('finds a scheduled post from its second on', async () => {
    expect(await titlesFor('kilimanjaro', new Date(tomorrow.getTime() - 1))).toEqual([])
    expect(await titlesFor('kilimanjaro', tomorrow)).toEqual(['New prices'])
  })

  it.each(['', '   ', '""', '*', '%', '🎉', "' OR 1=1 --", 'NEAR(', '^', '\0', '&|!', ':*', '\ud800'])(
    'for %j is answered with an empty page or with harmless words',
    async (query) => {
      expect((await searchPosts(database, now, query, 1, 10)).total).toBe(0)
    },
  )

  it('takes the words of query languages as words', async () => {
    await write('AND OR NOT', 'title:x')
    expect(await titlesFor('AND OR NOT NEAR')).toEqual([])
    expect(await titlesFor('and or not')).toEqual(['AND OR NOT'])
  })

  it('cuts a phrase of ten thousand characters', async () => {
    expect((await searchPosts(database, now, 'lusaka '.repeat(1500), 1, 10)).total).toBe(1)
  })

  it('never fails, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('"', "'", '*', ' ', 'a', '\\', ':', '&', '(') }),
        ),
        async (query) => {
          const page = await searchPosts(database, now, query, 1, 5)
          expect(page.items.length).toBeLessThanOrEqual(5)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the pages of a search', () => {
  it('count what is live, and are empty past the end', async () => {
    for (let n = 1; n <= 5; n++)
      await write(`Notice ${n}`, 'The kettle of the Cape Town office was replaced.')
    await write('Notice 6', 'Another kettle, not announced yet.', tomorrow)
    const first = await searchPosts(database, now, 'kettle', 1, 2)
    expect(first).toMatchObject({ page: 1, pages: 3, total: 5 })
    const all = await Promise.all([1, 2, 3].map((page) => searchPosts(database, now, 'kettle', page, 2)))
    const titles = all.flatMap(({ items }) => items.map(({ title }) => title))
    expect(titles.toSorted()).toEqual(['Notice 1', 'Notice 2', 'Notice 3', 'Notice 4', 'Notice 5'])
    expect((await searchPosts(database, now, 'kettle', 4, 2)).items).toEqual([])
  })
})

it('shows where the words stand', async () => {
  const { items } = await searchPosts(database, now, 'grossere geoffnet', 1, 10)
  expect(items[0]?.titleParts).toEqual([
    { text: 'Größere', match: true },
    { text: ' Änderungen an der Straße', match: false },
  ])
  expect(items[0]?.snippetParts).toEqual([
    { text: 'Das Café im Erdgeschoss bleibt ', match: false },
    { text: 'geöffnet', match: true },
    { text: '; Ελλάδος too.', match: false },
  ])
})
