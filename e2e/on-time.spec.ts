import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openDatabase, type Database } from '../lib/db/db.ts'
import { inNewEdition } from '../lib/edition.ts'
import { createAuthor } from '../lib/people/create.ts'
import { createPost } from '../lib/posts/writing/write.ts'
import { ensureTag } from '../lib/tags/ensure.ts'
import { startServer } from './server-process.ts'

const POSTS = 200
const SPAN = 60_000
const TAGS = ['Mail', 'Web hosting', 'DNS', 'Billing', 'Security']

test('200 posts of one minute appear on time on every page and feed, through a power cut', async () => {
  test.setTimeout(180_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'gazette-on-time-'))
  const environment = { DATA_DIR: dataDir, DATABASE_URL: '', GAZETTE_SAMPLE: '0' }
  let server = await startServer(environment)
  const database = await openDatabase(`file:${join(dataDir, 'gazette.db')}`)
  try {
    const notices = await write(database)
    const first = await schedule(database, notices)
    const looks = { done: 0 }
    await watch(server.url, notices, first + SPAN / 2, looks)
    await server.kill()
    server = await startServer({ ...environment, PORT: new URL(server.url).port })
    await watch(server.url, notices, first + SPAN + 1_000, looks)

    expect(looks.done).toBeGreaterThan(3)
    for (const { path } of notices) expect((await fetch(server.url + path)).status, path).toBe(200)
    const sitemap = await (await fetch(`${server.url}/sitemap.xml`)).text()
    expect(numbersIn(sitemap).size).toBe(POSTS)
    await expect.poll(() => database.publishEvent.count(), { timeout: 20_000 }).toBe(POSTS)
  } finally {
    await server.stop()
    await database.$disconnect()
    await rm(dataDir, { recursive: true, force: true })
  }
})

type Notice = { id: number; number: number; at: number; path: string; tag: string }

/** Writes all of them, each with a word of its own to be found by, for some other day. */
async function write(database: Database): Promise<Notice[]> {
  const now = new Date()
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000)
  return inNewEdition(database, now, async (db) => {
    const author = await createAuthor(db, now, { name: 'Aiko Tanaka' })
    const tags = []
    for (const name of TAGS) tags.push(await ensureTag(db, now, { name }))
    const notices: Notice[] = []
    for (let number = 0; number < POSTS; number++) {
      const tag = tags[number % tags.length]
      if (!tag) throw new Error('No tag')
      const text = `All about matter${number}.`
      const { id, slug } = await createPost(db, now, {
        status: 'PUBLISHED',
        title: `Notice ${number}`,
        slug: `notice-${number}-of-today`,
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
        publishAt: tomorrow,
        authorId: author.id,
        tagIds: [tag.id],
        reason: 'PUBLISHED',
      })
      notices.push({ id, number, at: tomorrow.getTime(), path: `/posts/${slug}`, tag: tag.slug })
    }
    return notices
  })
}

/** Spreads them over the minute that begins soon; returns when. */
async function schedule(database: Database, notices: Notice[]): Promise<number> {
  const first = Date.now() + 10_000
  await inNewEdition(database, new Date(), async (db) => {
    for (const notice of notices) {
      notice.at = first + Math.floor((notice.number * SPAN) / POSTS)
      await db.post.update({ where: { id: notice.id }, data: { publishAt: new Date(notice.at) } })
    }
  })
  expect(Date.now(), 'The machine is too slow to schedule in time').toBeLessThan(first - 1_000)
  return first
}

/** Looks at one surface after the other until `end`: what is due when a look begins is there, what is not due is not. */
async function watch(url: string, notices: Notice[], end: number, looks: { done: number }): Promise<void> {
  while (Date.now() < end) {
    const due = notices.filter(({ at }) => at <= Date.now())
    const last = due.at(-1)
    const next = notices[due.length]
    const tag = (last ?? next)?.tag
    const surfaces = ['/', '/feed.xml', '/sitemap.xml', '/archive', `/tags/${tag}`, `/tags/${tag}/feed.xml`]
    for (const path of surfaces) await look(url, path, notices, path === '/archive' ? undefined : tag)
    for (const notice of [last, next]) {
      if (!notice) continue
      await look(url, notice.path, notices)
      await look(url, `/search?q=matter${notice.number}`, notices)
    }
    looks.done++
    // Journeys beside this one need the machine, too.
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

async function look(url: string, path: string, notices: Notice[], tag?: string): Promise<void> {
  const begun = Date.now()
  const response = await fetch(url + path)
  const text = await response.text()
  const ended = Date.now()
  const seen = numbersIn(text)
  for (const number of seen) {
    const at = notices[number]?.at ?? 0
    expect(at, `${path} showed notice ${number} ${at - ended} ms early`).toBeLessThanOrEqual(ended)
  }
  const due = notices.filter(({ at }) => at <= begun)
  const own = notices.find((notice) => path === notice.path || path.endsWith(`=matter${notice.number}`))
  if (own && own.at <= begun) expect(seen, `${path} is missing at ${begun - own.at} ms`).toContain(own.number)
  if (own?.path === path && own.at > ended) expect(response.status, `${path} answered early`).toBe(404)
  const newest = tag && due.findLast((notice) => !path.startsWith('/tags/') || notice.tag === tag)
  if (!newest || seen.has(newest.number)) return
  // An answer that took seconds may hold a page of newer ones, which have pushed it off.
  const lacking = `${path} lacks notice ${newest.number}, ${begun - newest.at} ms late`
  expect(seen.size, lacking).toBeGreaterThan(0)
  expect(Math.min(...seen), lacking).toBeGreaterThan(newest.number)
}

function numbersIn(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/notice-(\d+)-of-today/g), ([, number]) => Number(number)))
}
