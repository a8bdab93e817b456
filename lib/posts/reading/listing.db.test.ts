import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { writePost } from '../../testing/posts.ts'
import { countShelves, listedAuthors, listedMonths, listPosts, type ListQuery } from './listing.ts'

const { database, empty } = await testDatabase()

const now = new Date('2026-11-24T12:00:00Z')
const day = (date: string) => new Date(`${date}T08:00:00Z`)
const everything: ListQuery = { kind: 'POST', shelf: 'all', zone: 'Africa/Lusaka', order: 'newest', page: 1 }

async function titles(wanted: Partial<ListQuery> = {}, within = {}): Promise<string[] | undefined> {
  const page = await listPosts(database, now, within, { ...everything, ...wanted })
  return page?.items.map(({ title }) => title)
}

beforeEach(async () => {
  await empty()
  await writePost(database, day('2026-09-01'), 'Größere Disks', {
    publishAt: day('2026-09-01'),
    tags: ['Storage'],
  })
  await writePost(database, day('2026-11-20'), 'Heron moves', {
    publishAt: day('2026-11-30'),
    author: 'Piet de Wit',
  })
  await writePost(database, day('2026-11-21'), 'A night of work', { status: 'DRAFT', publishAt: null })
  await writePost(database, day('2026-11-22'), 'Backups, explained', { status: 'IN_REVIEW', publishAt: null })
  await writePost(database, day('2026-10-01'), 'Old news', {
    status: 'TRASHED',
    publishAt: day('2026-10-01'),
  })
  await writePost(database, day('2026-10-02'), 'Winter offer', {
    publishAt: day('2026-10-02'),
    unpublishAt: day('2026-11-01'),
  })
})

describe('a shelf', () => {
  it.each([
    ['draft', ['A night of work']],
    ['inReview', ['Backups, explained']],
    ['scheduled', ['Heron moves']],
    ['live', ['Größere Disks']],
    ['ended', ['Winter offer']],
    ['trashed', ['Old news']],
  ] as const)('%s holds %j', async (shelf, expected) => {
    expect(await titles({ shelf })).toEqual(expected)
  })

  it('is counted', async () => {
    const each = { draft: 1, inReview: 1, scheduled: 1, live: 1, ended: 1, trashed: 1 }
    expect(await countShelves(database, now, {}, 'POST')).toEqual({ all: 5, ...each })
    expect(await countShelves(database, now, {}, 'PAGE')).toMatchObject({ all: 0, trashed: 0 })
  })
})

describe('the list', () => {
  it('begins with what is being written, then the latest time', async () => {
    expect(await titles()).toEqual([
      'Backups, explained',
      'A night of work',
      'Heron moves',
      'Winter offer',
      'Größere Disks',
    ])
  })

  it('can be ordered in other ways', async () => {
    expect((await titles({ order: 'oldest' }))?.[0]).toBe('Größere Disks')
    expect((await titles({ order: 'title' }))?.slice(0, 2)).toEqual(['A night of work', 'Backups, explained'])
  })

  it('finds words of titles and texts in any case, with or without accents', async () => {
    expect(await titles({ words: 'GRÖSSERE' })).toEqual(['Größere Disks'])
    expect(await titles({ words: 'all well heron' })).toEqual(['Heron moves'])
    expect(await titles({ words: '%' })).toHaveLength(5)
    expect(await titles({ words: 'nowhere' })).toEqual([])
  })

  it('narrows to an author, a tag and a month of the zone', async () => {
    const authors = await listedAuthors(database, {}, 'POST')
    const piet = authors.find(({ name }) => name === 'Piet de Wit')
    expect(await titles({ authorId: piet?.id })).toEqual(['Heron moves'])
    const tag = await database.tag.findFirstOrThrow()
    expect(await titles({ tagId: tag.id })).toEqual(['Größere Disks'])
    expect(await titles({ month: { year: 2026, month: 11 } })).toEqual(['Heron moves'])
    expect(await listedMonths(database, {}, 'POST', 'Africa/Lusaka')).toEqual([
      { year: 2026, month: 11 },
      { year: 2026, month: 10 },
      { year: 2026, month: 9 },
    ])
  })

  it('holds nothing beyond what whoever asks may see', async () => {
    const piet = await database.person.findFirstOrThrow({ where: { name: 'Piet de Wit' } })
    expect(await titles({}, { authorId: piet.id })).toEqual(['Heron moves'])
    expect(await listedAuthors(database, { authorId: piet.id }, 'POST')).toHaveLength(1)
  })

  it('has no page past its end', async () => {
    expect(await titles({ page: 2 })).toBeUndefined()
  })
})
