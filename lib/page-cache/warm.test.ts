import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { Disk } from './copies/disk.ts'
import { Pages } from './pages.ts'
import type { Answer } from './page.ts'
import { Validity } from './validity.ts'
import { Warmth } from './warm.ts'

/** A blog of three posts that tests take down. */
let live: Set<string>
let edition: number
let rendered: string[]
/** Called with every address that is rendered. */
let onRender: (key: string) => void

beforeEach(() => {
  onRender = () => {}
  live = new Set(['/posts/outage', '/posts/prices', '/posts/dns'])
  edition = 1
  rendered = []
})

const clock = () => Date.now()

async function render(key: string): Promise<Answer> {
  rendered.push(key)
  onRender(key)
  const isPost = key.startsWith('/posts/') || key === '/about'
  const status = isPost && !live.has(key) ? 410 : 200
  const body = isPost ? `${key} is a post` : `${key} lists ${Array.from(live).join()}`
  return { status, fields: [['content-type', 'text/plain']], body: Buffer.from(body) }
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-warm-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function warmBlog(folder?: string) {
  folder ??= await newFolder()
  const validity = new Validity({
    clock,
    build: 'b1',
    readEdition: async () => ({ number: edition, changedAt: new Date(0) }),
    readBoundaries: async () => [],
  })
  const disk = await Disk.open(folder)
  const pages = new Pages({ render, validity, disk, clock })
  const warmth = new Warmth({
    pages,
    validity,
    clock,
    soughtNow: async () => ['/', '/posts/outage'],
    keptPosts: async () => Array.from(live),
    livePosts: async () => new Set(live),
  })
  onTestFinished(async () => {
    await warmth.stop()
    await disk.settled()
  })
  return { validity, pages, disk }
}

/** A blog of whose second page and of whose posts, `last` at the end, there are copies. */
async function keptBlog(last = '/posts/dns') {
  const blog = await warmBlog()
  await blog.validity.refresh()
  await blog.pages.find({ key: '/page/2', keeping: 'always' })
  await vi.waitFor(() => expect(blog.disk.has(last)).toBe(true))
  return blog
}

function takeDown(key: string, validity: Validity): void {
  live.delete(key)
  edition++
  validity.changed()
}

it('renders what is looked for first, then the posts there is no copy of', async () => {
  const { validity, disk } = await warmBlog()
  await validity.refresh()
  await vi.waitFor(() => expect(disk.has('/posts/dns')).toBe(true))
  expect(rendered).toEqual(['/', '/posts/outage', '/posts/prices', '/posts/dns'])
})

it('after a start that finds every page on the disk, renders a few for what has to be loaded', async () => {
  const folder = await newFolder()
  const before = await warmBlog(folder)
  await before.validity.refresh()
  await vi.waitFor(() => expect(before.disk.has('/posts/dns')).toBe(true))
  await before.disk.settled()
  rendered = []
  const after = await warmBlog(folder)
  await after.validity.refresh()
  await vi.waitFor(() => expect(rendered).toEqual(['/', '/posts/outage']))
  expect(after.pages.rendered).toBe(0)
})

it('renders again after a change, only what is looked for first', async () => {
  const { validity, disk } = await warmBlog()
  await validity.refresh()
  await vi.waitFor(() => expect(disk.has('/posts/dns')).toBe(true))
  rendered = []
  edition++
  validity.changed()
  await vi.waitFor(() => expect(rendered).toEqual(['/', '/posts/outage']))
})

it('waits for the end of a run of changes, such as many posts put into the trash', async () => {
  const { validity, disk } = await warmBlog()
  await validity.refresh()
  await vi.waitFor(() => expect(disk.has('/posts/dns')).toBe(true))
  rendered = []
  for (let change = 0; change < 20; change++) {
    edition++
    validity.changed()
    await sleep(5)
  }
  expect(rendered).toEqual([])
  await vi.waitFor(() => expect(rendered).toEqual(['/', '/posts/outage']))
})

it('does not wait for ever while changes go on', { timeout: 5_000 }, async () => {
  const { validity } = await warmBlog()
  await validity.refresh()
  while (rendered.length === 0) {
    edition++
    validity.changed()
    await sleep(5)
  }
})

it('lets no copy come back of a post that was taken down, nor of a list that holds it', async () => {
  const { validity, pages } = await keptBlog()
  takeDown('/posts/prices', validity)
  await vi.waitFor(async () => {
    expect((await pages.copy('/posts/prices'))?.status).toBe(410)
    expect(await pages.copy('/page/2')).toBeUndefined()
  })
  expect((await pages.copy('/posts/dns'))?.status).toBe(200)
  expect((await pages.copy('/'))?.forms.at(-1)?.body.toString()).toBe('/ lists /posts/outage,/posts/dns')
})

it('lets no list come back either when a reader was faster in asking for the post that was taken down', async () => {
  const { validity, pages } = await keptBlog()
  takeDown('/posts/prices', validity)
  await pages.find({ key: '/posts/prices', keeping: 'always' })
  await vi.waitFor(async () => expect(await pages.copy('/page/2')).toBeUndefined())
})

it('nor when something else is changed just then', async () => {
  const { validity, pages } = await keptBlog()
  let changes = 0
  onRender = (key) => {
    if (key !== '/posts/prices' || changes++ > 0) return
    edition++
    validity.changed()
  }
  takeDown('/posts/prices', validity)
  await vi.waitFor(async () => expect(await pages.copy('/page/2')).toBeUndefined())
  expect(changes).toBeGreaterThan(0)
})

it('lets nothing come back that was kept briefly and may hold a post that was taken down', async () => {
  const { validity, pages, disk } = await warmBlog()
  await validity.refresh()
  const found = '/search?q=prices'
  await pages.find({ key: found, keeping: 'briefly' })
  await vi.waitFor(() => expect(disk.has('/posts/dns')).toBe(true))
  expect(await pages.copy(found)).toBeDefined()
  takeDown('/posts/prices', validity)
  await vi.waitFor(async () => expect(await pages.copy(found)).toBeUndefined())
})

it('lets no copy come back of a page that was taken down, nor of what names it in its navigation', async () => {
  live.add('/about')
  const { validity, pages } = await keptBlog('/about')
  takeDown('/about', validity)
  await vi.waitFor(async () => {
    expect((await pages.copy('/about'))?.status).toBe(410)
    expect(await pages.copy('/page/2')).toBeUndefined()
  })
})
