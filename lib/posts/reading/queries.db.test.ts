import { beforeAll, describe, expect, it } from 'vitest'
import { createAuthor } from '../../people/create.ts'
import { authorBySlug } from '../../people/queries.ts'
import { ensureTag } from '../../tags/ensure.ts'
import { tagBySlug, tagCounts } from '../../tags/queries.ts'
import { testDatabase } from '../../testing/database.ts'
import {
  frontPage,
  monthCounts,
  neighbours,
  pageBySlug,
  postBySlug,
  postsOfMonth,
  recentPosts,
  relatedPosts,
} from './queries.ts'
import { createPost, type NewPost } from '../writing/write.ts'

const { database } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const oneSecond = 1000

let thandi = 0
const tag: Record<string, number> = {}

async function write(title: string, publishAt: string, tags: string[], more: Partial<NewPost> = {}) {
  return createPost(database, noon, {
    status: 'PUBLISHED',
    reason: 'PUBLISHED',
    title,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${title}.` }] }] },
    publishAt: new Date(publishAt),
    authorId: thandi,
    tagIds: tags.map((name) => tag[name] ?? 0),
    ...more,
  })
}

beforeAll(async () => {
  thandi = (await createAuthor(database, noon, { name: 'Thandi Mokoena' })).id
  for (const name of ['maintenance', 'email', 'secret plans'])
    tag[name] = (await ensureTag(database, noon, { name })).id
  const move = await write('Heron moves', '2026-10-31T23:30:00Z', ['maintenance', 'email'])
  await write('Heron has moved', '2026-11-02T08:00:00Z', ['maintenance'], { continuesId: move.id })
  await write('Mail was slow', '2026-11-10T08:00:00Z', ['email'])
  await write('Welcome', '2020-01-01T00:00:00Z', [], { pinned: true })
  await write('Certificates change', '2026-11-24T12:00:01Z', ['maintenance'], { continuesId: move.id })
  await write('A merger', '2026-01-01T00:00:00Z', ['secret plans'], { status: 'DRAFT' })
  await write('A short offer', '2026-11-20T00:00:00Z', [], { unpublishAt: new Date('2026-11-23T00:00:00Z') })
  await write('Contact', '2026-01-01T00:00:00Z', [], { kind: 'PAGE', inNavigation: true })
})

const titles = (posts: { title: string }[] = []) => posts.map(({ title }) => title)

describe('the front page', () => {
  it('has pinned posts first, then the newest, and nothing that is not live', async () => {
    const page = await frontPage(database, noon, 1, 10)
    expect(titles(page?.items)).toEqual(['Welcome', 'Mail was slow', 'Heron has moved', 'Heron moves'])
  })

  it('has a scheduled post from its very second', async () => {
    const page = await frontPage(database, new Date(noon.getTime() + oneSecond), 1, 2)
    expect(titles(page?.items)).toEqual(['Welcome', 'Certificates change'])
    expect(page).toMatchObject({ page: 1, pages: 3, total: 5 })
  })

  it('ends where the posts end', async () => {
    expect(titles((await frontPage(database, noon, 2, 3))?.items)).toEqual(['Heron moves'])
    expect(await frontPage(database, noon, 3, 3)).toBeNull()
    expect(await frontPage(database, noon, 0, 3)).toBeNull()
    expect(await frontPage(database, noon, 1.5, 3)).toBeNull()
  })
})

describe('a post', () => {
  it('links what it continues and what continues it, once that is live', async () => {
    expect(titles((await postBySlug(database, noon, 'heron-moves'))?.followUps)).toEqual(['Heron has moved'])
    expect((await postBySlug(database, noon, 'heron-has-moved'))?.continues?.title).toBe('Heron moves')
    const later = new Date(noon.getTime() + oneSecond)
    expect((await postBySlug(database, later, 'heron-moves'))?.followUps).toHaveLength(2)
  })

  it.each(['a-merger', 'certificates-change', 'a-short-offer', 'contact', 'nothing'])(
    'is not found at %s',
    async (slug) => expect(await postBySlug(database, noon, slug)).toBeNull(),
  )

  it('stands between its neighbours in time, and those are live', async () => {
    const slow = await postBySlug(database, noon, 'mail-was-slow')
    const { previous, next } = await neighbours(database, noon, slow!)
    expect([previous?.title, next?.title]).toEqual(['Heron has moved', undefined])
  })

  it('is related to the posts that share most of its tags', async () => {
    const move = await postBySlug(database, noon, 'heron-moves')
    expect(titles(await relatedPosts(database, noon, move!, 5))).toEqual(['Mail was slow', 'Heron has moved'])
  })
})

it('a page has its address but is in no list', async () => {
  expect((await pageBySlug(database, noon, 'contact'))?.title).toBe('Contact')
  expect(titles(await recentPosts(database, noon, 50))).not.toContain('Contact')
})

describe('months', () => {
  it('follow the calendar of the zone', async () => {
    const months = (zone: string) => monthCounts(database, noon, zone)
    expect((await months('UTC'))[1]).toEqual({ year: 2026, month: 10, count: 1 })
    expect((await months('Africa/Lusaka'))[0]).toEqual({ year: 2026, month: 11, count: 3 })
    expect(titles(await postsOfMonth(database, noon, 'UTC', 2026, 10))).toEqual(['Heron moves'])
    expect(await postsOfMonth(database, noon, 'Africa/Lusaka', 2026, 10)).toEqual([])
  })
})

describe('tags and authors', () => {
  it('are counted by live posts', async () => {
    expect(await tagCounts(database, noon)).toEqual([
      { name: 'email', slug: 'email', count: 2 },
      { name: 'maintenance', slug: 'maintenance', count: 2 },
    ])
  })

  it('do not exist for readers while nothing of theirs is live', async () => {
    expect(await tagBySlug(database, noon, 'secret-plans')).toBeNull()
    expect(await authorBySlug(database, new Date('2019-12-31'), 'thandi-mokoena')).toBeNull()
    expect(await authorBySlug(database, noon, 'thandi-mokoena')).not.toBeNull()
  })
})

it('two tags never differ in case or accents alone', async () => {
  const first = await ensureTag(database, noon, { name: 'Sécurité' })
  const second = await ensureTag(database, noon, { name: ' securite ' })
  expect(second).toEqual({ ...first, created: false })
})

it('taken addresses are numbered', async () => {
  const again = await write('Heron moves', '2019-01-01T00:00:00Z', [], { status: 'DRAFT' })
  const search = await write('Search', '2019-01-01T00:00:00Z', [], { status: 'DRAFT', kind: 'PAGE' })
  expect([again.slug, search.slug]).toEqual(['heron-moves-2', 'search-2'])
})
