import { beforeAll, describe, expect, it } from 'vitest'
import { inNewEdition } from '../edition.ts'
import { readSite } from '../site/site.ts'
import { writeSettings } from '../site/settings.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { buildFeed, type FeedAddress } from './build.ts'
import { rss } from './formats/rss.ts'

const { database } = await testDatabase()
const now = new Date('2026-05-01T08:00:00Z')
const tomorrow = new Date('2026-05-02T08:00:00Z')
const tags = (...slugs: string[]): FeedAddress => ({ kind: 'tags', slugs })
const origin = 'https://blog.northbeam.example'

beforeAll(async () => {
  await inNewEdition(database, now, (db) => writeSettings(db, { title: 'Northbeam', postsPerFeed: 3 }))
  await writePost(database, now, 'The oldest', { publishAt: new Date('2019-01-01T00:00:00Z') })
  await writePost(database, now, 'Mail is back', {
    tags: ['Mail'],
    publishAt: new Date('2026-04-01T06:00:00Z'),
    changedAt: new Date('2026-04-20T06:00:00Z'),
    guid: 'https://old.northbeam.example/?p=12',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'Prices',
              marks: [{ type: 'link', attrs: { href: '/posts/prices#mail' } }],
            },
          ],
        },
      ],
    },
  })
  await writePost(database, now, 'Prices', {
    author: 'Piet de Wit',
    publishAt: new Date('2026-03-01T06:00:00Z'),
  })
  await writePost(database, now, 'Perth moves', {
    tags: ['Perth'],
    author: 'Piet de Wit',
    publishAt: new Date('2026-02-01T06:00:00Z'),
  })
  await writePost(database, now, 'A secret', { tags: ['Mail', 'Merger'], status: 'DRAFT' })
  await writePost(database, now, 'Tomorrow', { tags: ['Mail', 'Future'], publishAt: tomorrow })
  await writePost(database, now, 'About us', { kind: 'PAGE' })
})

async function feedOf(address: FeedAddress, at = now, part?: number) {
  return buildFeed(database, at, await readSite(database, origin), address, { format: rss, part })
}

async function titlesOf(address: FeedAddress, at = now, part?: number) {
  return (await feedOf(address, at, part))?.items.map(({ title }) => title)
}

async function written(at: Date) {
  const feed = await feedOf({ kind: 'blog' }, at)
  return feed && rss.write(feed)
}

describe('the feed of the blog', () => {
  it('holds the newest posts, as many as are set', async () => {
    expect(await titlesOf({ kind: 'blog' })).toEqual(['Mail is back', 'Prices', 'Perth moves'])
  })

  it('holds a scheduled post from its second on', async () => {
    expect(await titlesOf({ kind: 'blog' }, tomorrow)).toEqual(['Tomorrow', 'Mail is back', 'Prices'])
  })

  it('changed when what it holds last changed', async () => {
    expect((await feedOf({ kind: 'blog' }))?.changedAt).toEqual(new Date('2026-04-20T06:00:00Z'))
    expect((await feedOf({ kind: 'blog' }, tomorrow))?.changedAt).toEqual(tomorrow)
  })

  it('keeps the identity of a post, and makes every address absolute', async () => {
    expect((await feedOf({ kind: 'blog' }))?.items[0]).toMatchObject({
      guid: 'https://old.northbeam.example/?p=12',
      url: `${origin}/posts/mail-is-back`,
      html: expect.stringContaining(`href="${origin}/posts/prices#mail"`),
    })
  })

  it('has the same bytes at every instant between two posts', async () => {
    const early = await written(new Date('2026-04-21T00:00:00Z'))
    expect(early).toContain('Mail is back')
    expect(await written(new Date('2026-05-01T23:59:59Z'))).toBe(early)
  })
})

describe('the feed of a tag or an author', () => {
  it('holds their posts', async () => {
    expect(await titlesOf(tags('mail'))).toEqual(['Mail is back'])
    expect(await titlesOf({ kind: 'author', slug: 'piet-de-wit' })).toEqual(['Prices', 'Perth moves'])
  })

  it('says where it is and what it is of', async () => {
    expect(await feedOf(tags('mail'))).toMatchObject({
      title: 'Mail – Northbeam',
      url: `${origin}/tags/mail`,
      selfUrl: `${origin}/tags/mail/feed.xml`,
    })
    expect(await feedOf({ kind: 'author', slug: 'piet-de-wit' })).toMatchObject({
      selfUrl: `${origin}/authors/piet-de-wit/feed.xml`,
    })
  })

  it('holds the posts with any of several tags', async () => {
    expect(await titlesOf(tags('mail', 'perth'))).toEqual(['Mail is back', 'Perth moves'])
    expect(await feedOf(tags('perth', 'mail'))).toMatchObject({
      title: 'Perth, Mail – Northbeam',
      url: `${origin}/tags`,
      selfUrl: `${origin}/tags/mail+perth/feed.xml`,
    })
    expect(await feedOf(tags('mail', 'merger'))).toBeNull()
  })

  it.each(['merger', 'future', 'nothing'])('is not there for %s, of which nothing is live', async (slug) => {
    expect(await feedOf(tags(slug))).toBeNull()
    expect(await feedOf({ kind: 'author', slug })).toBeNull()
  })
})

describe('the archive of a feed', () => {
  it('holds what the feed no longer does, and leads there and back', async () => {
    expect(await titlesOf({ kind: 'blog' }, now, 1)).toEqual(['Prices', 'Perth moves', 'The oldest'])
    expect((await feedOf({ kind: 'blog' }))?.archive).toEqual({
      isArchived: false,
      current: `${origin}/feed.xml`,
      previous: `${origin}/feed-1.xml`,
    })
    expect((await feedOf({ kind: 'blog' }, now, 1))?.archive).toEqual({
      isArchived: true,
      current: `${origin}/feed.xml`,
    })
    expect(await feedOf({ kind: 'blog' }, now, 2)).toBeNull()
    expect(await feedOf(tags('mail'), now, 1)).toBeNull()
  })
})
