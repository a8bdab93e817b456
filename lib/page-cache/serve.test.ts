import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Disk } from './disk.ts'
import { FastPath } from './fast-path.ts'
import { Lookup } from './lookup.ts'
import { Pages } from './pages.ts'
import { renderThroughNext } from './render.ts'
import { serve } from './serve.ts'
import { Validity } from './validity.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const shell = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'
const html = (text: string) => `<!DOCTYPE html><html lang="en"><body><main>${text}</main></body></html>`
const long = 'Mail to some addresses is late. '.repeat(40)

/** What the tests set: the hour, what is written, and what is broken. */
let now: number
let edition: number
let due: number[]
let down: boolean
let renderings: string[]
let gate: Promise<void> | undefined
let passedOn: IncomingMessage[]

let folder: string
let port: number
let closing: (() => void)[]

/** In the place of Next: a blog of a few pages whose text says which edition it is of. */
const blog: RequestListener = (request, response) => {
  const { url = '/', method } = request
  if (method === 'POST' || /^\/(?:admin|api)/.test(url)) {
    passedOn.push(request)
    response.setHeader('set-cookie', 'session=1')
    request.pipe(response)
    return
  }
  renderings.push(url)
  const live = due.filter((instant) => instant <= now).length
  void (gate ?? Promise.resolve()).then(() => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'private, no-store')
    if (down) return void response.writeHead(500).end(shell)
    if (url === '/posts/old')
      return void response.writeHead(301, { location: 'http://localhost:1/posts/new' }).end()
    if (url === '/posts/gone') return void response.writeHead(410).end(html('Gone'))
    if (url === '/posts/cookie') response.setHeader('set-cookie', 'a=1')
    if (url === '/posts/broken') return void response.writeHead(200).end(shell)
    if (url === '/posts/shell') return void response.writeHead(404).end(shell)
    if (url.startsWith('/nowhere') || url.startsWith('/_missing'))
      return void response.writeHead(404).end(html('There is nothing here'))
    if (url === '/about') return void response.end(html('We host since 2009'))
    response.end(html(`${long} ${url} edition ${edition}, ${live} due`))
  })
}

beforeEach(async () => {
  now = noon
  edition = 1
  due = []
  down = false
  renderings = []
  gate = undefined
  passedOn = []
  closing = []
  folder = await mkdtemp(join(tmpdir(), 'gazette-serve-'))
  await start()
})

afterEach(async () => {
  for (const close of closing) close()
  await disk.settled()
  await rm(folder, { recursive: true, force: true })
})

/** Who answers: what ends its connection is for node:http. */
const ways = { 'node:http': 'close', 'the fast path': 'keep-alive' }
let way: keyof typeof ways

let validity: Validity
let disk: Disk

const clock = () => now

async function start() {
  validity = new Validity({
    clock,
    build: 'b1',
    readEdition: async () => {
      if (down) throw new Error('The database is away')
      return { number: edition, changedAt: new Date(noon) }
    },
    readBoundaries: async (from) =>
      due
        .filter((instant) => instant > from.getTime())
        .map((instant) => ({ at: new Date(instant), needsWork: false })),
  })
  disk = await Disk.open(folder)
  const render = renderThroughNext({
    answer: blog,
    siteUrl: 'https://blog.northbeam.example',
    css: () => undefined,
  })
  const pages = new Pages({ render, validity, disk, clock })
  const lookup = new Lookup({ pages, validity, clock })
  const server = createServer(serve(lookup, blog))
  const fastPath = new FastPath(lookup)
  fastPath.guard(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this form.
  port = (server.address() as AddressInfo).port
  closing.push(() => {
    server.close().closeAllConnections()
    fastPath.closeIdle()
  })
}

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer; text: string }

async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Reply> {
  const fields = { ...headers, connection: ways[way] }
  const request = httpRequest({ port, host: '127.0.0.1', path, headers: fields, method, agent: false })
  request.end(body)
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('No answer')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(Buffer.from(chunk))
  const whole = Buffer.concat(chunks)
  return { status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() }
}

const change = () => {
  edition++
  validity.changed()
}

async function away() {
  down = true
  validity.changed()
  await validity.refresh()
}

/** Holds renderings back until the function it returns is called. */
function hold(): () => void {
  const opened: (() => void)[] = []
  gate = new Promise((resolve) => opened.push(resolve))
  return () => opened.forEach((open) => open())
}

describe.each(['node:http', 'the fast path'] as const)('through %s,', (chosen) => {
  beforeEach(() => {
    way = chosen
  })

  describe('a reader', () => {
    it('gets a page that was rendered once, whoever asks and with whatever cookie', async () => {
      const first = await ask('/posts/outage')
      const second = await ask('/posts/outage?utm_source=mail', { cookie: 'session=abc' })
      expect(first.text).toContain('edition 1')
      expect(second.body).toEqual(first.body)
      expect(second.headers['set-cookie']).toBeUndefined()
      expect(renderings).toEqual(['/posts/outage'])
    })

    it('waits with all others for the one rendering of a page', async () => {
      const open = hold()
      const waiting = Array.from({ length: 20 }, () => ask('/posts/outage'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      open()
      for (const { status } of await Promise.all(waiting)) expect(status).toBe(200)
      expect(renderings).toEqual(['/posts/outage'])
    })

    it('gets the smallest form that it takes', async () => {
      const plain = await ask('/posts/outage')
      const br = await ask('/posts/outage', { 'accept-encoding': 'gzip, deflate, br' })
      const gzip = await ask('/posts/outage', { 'accept-encoding': 'gzip' })
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(br.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(br.body).toString()).toBe(plain.text)
      expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
      for (const { headers, body } of [plain, br, gzip]) {
        expect(headers['vary']).toBe('Accept-Encoding')
        expect(headers['content-length']).toBe(String(body.length))
      }
    })

    it('is told that nothing has changed, in whichever form the page is held', async () => {
      const gzip = await ask('/posts/outage', { 'accept-encoding': 'gzip' })
      const etag = gzip.headers.etag ?? ''
      for (const coding of ['gzip', 'br', 'identity']) {
        const again = await ask('/posts/outage', { 'accept-encoding': coding, 'if-none-match': etag })
        expect(again.status).toBe(304)
        expect(again.headers.etag).toBe(etag)
        expect(again.body).toHaveLength(0)
        expect(again.headers['vary']).toBe('Accept-Encoding')
      }
      change()
      const changed = await ask('/posts/outage', { 'accept-encoding': 'gzip', 'if-none-match': etag })
      expect(changed.status).toBe(200)
    })

    it('is told that nothing has changed when a new edition reads the same', async () => {
      const { headers } = await ask('/about')
      change()
      expect((await ask('/about', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
      expect(renderings).toEqual(['/about', '/about'])
    })

    it('gets a date once it is certain, and may ask by it', async () => {
      now = noon + 300
      expect((await ask('/posts/outage')).headers['last-modified']).toBeUndefined()
      now = noon + 1000
      const date = (await ask('/posts/outage')).headers['last-modified'] ?? ''
      expect(date).toBe('Tue, 24 Nov 2026 12:00:01 GMT')
      expect((await ask('/posts/outage', { 'if-modified-since': date })).status).toBe(304)
      change()
      expect((await ask('/posts/outage', { 'if-modified-since': date })).status).toBe(200)
      now = noon + 2000
      expect((await ask('/posts/outage')).headers['last-modified']).toBe('Tue, 24 Nov 2026 12:00:02 GMT')
    })

    it('gets only the head when asking for it', async () => {
      const full = await ask('/posts/outage')
      const head = await ask('/posts/outage', {}, 'HEAD')
      expect(head.status).toBe(200)
      expect(head.body).toHaveLength(0)
      expect(head.headers['content-length']).toBe(String(full.body.length))
      expect(head.headers.etag).toBe(full.headers.etag)
    })

    it('is refused when asking under a condition that does not hold', async () => {
      expect((await ask('/posts/outage', { 'if-match': '"other"' })).status).toBe(412)
    })

    it('is sent on, told that something is gone, or that there is nothing, without a second rendering', async () => {
      for (const [path, status] of [
        ['/posts/old', 301],
        ['/posts/gone', 410],
        ['/nowhere', 404],
      ] as const) {
        expect((await ask(path)).status).toBe(status)
        expect((await ask(path, { 'if-none-match': '*' })).status).toBe(status)
      }
      expect((await ask('/posts/old')).headers.location).toBe('/posts/new')
      expect(renderings).toHaveLength(3)
    })

    it('gets the page for what is missing when a page finds nothing while rendering', async () => {
      const answer = await ask('/posts/shell')
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('There is nothing here')
    })

    it('shares no answer that sets a cookie', async () => {
      expect((await ask('/posts/cookie')).headers['set-cookie']).toEqual(['a=1'])
      await ask('/posts/cookie')
      expect(renderings.filter((url) => url === '/posts/cookie').length).toBeGreaterThan(2)
    })

    it('gets a content policy that no injected script passes', async () => {
      const policy = String((await ask('/')).headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'; script-src 'self';")
      expect(policy).not.toContain('unsafe')
    })
  })

  describe('the hour', () => {
    it('shows a post in the millisecond it is due, and not before', async () => {
      due = [noon + 60_000]
      now = noon + 59_999
      expect((await ask('/')).text).toContain('0 due')
      now = noon + 60_000
      expect((await ask('/')).text).toContain('1 due')
      now = noon + 120_000
      expect((await ask('/')).text).toContain('1 due')
      expect(renderings).toEqual(['/', '/'])
    })

    it('lets no other cache keep a page past it', async () => {
      due = [noon + 60_000]
      now = noon + 1
      await ask('/')
      now = noon + 57_999
      expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, s-maxage=1, must-revalidate')
      now = noon + 58_000
      expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    })
  })

  describe('a change', () => {
    it('is seen at the next request', async () => {
      for (const expected of [1, 2, 3, 4]) {
        expect((await ask('/')).text).toContain(`edition ${expected},`)
        change()
      }
    })

    it('is seen by those who ask after it, even when a rendering from before is under way', async () => {
      const open = hold()
      const before = ask('/')
      await new Promise((resolve) => setTimeout(resolve, 30))
      gate = undefined
      change()
      expect((await ask('/')).text).toContain('edition 2')
      open()
      await before
      expect((await ask('/')).text).toContain('edition 2')
    })
  })

  describe('while the database is away', () => {
    it('readers get the last good copy, which nobody else may keep', async () => {
      const before = await ask('/posts/outage')
      await away()
      const copy = await ask('/posts/outage')
      expect(copy.body).toEqual(before.body)
      expect(copy.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    })

    it('readers get it after a restart, too', async () => {
      const before = await ask('/posts/outage')
      await disk.settled()
      down = true
      await start()
      expect((await ask('/posts/outage')).body).toEqual(before.body)
    })

    it('a page that was never seen is excused, with a time to come back', async () => {
      await away()
      const answer = await ask('/posts/never-seen')
      expect(answer.status).toBe(503)
      expect(answer.headers['retry-after']).toBe('10')
      expect(answer.headers['cache-control']).toBe('no-store')
    })

    it('nothing is believed to be missing', async () => {
      await ask('/nowhere-yet')
      down = true
      expect((await ask('/nowhere-else')).status).toBe(503)
    })

    it('what was taken down before does not come back', async () => {
      await ask('/posts/outage')
      await disk.settled()
      disk.forget('/posts/outage')
      await disk.settled()
      await away()
      await start()
      expect((await ask('/posts/outage')).status).toBe(503)
    })

    it('everything is as it should be as soon as it is back', async () => {
      await ask('/')
      await away()
      edition = 5
      expect((await ask('/')).text).toContain('edition 1')
      down = false
      await validity.refresh()
      now += 2_000
      expect((await ask('/')).text).toContain('edition 5')
    })
  })

  it('a page that fails by itself is given as it last was, and tried again after a while', async () => {
    await ask('/posts/outage')
    change()
    down = true
    // The database is fine, only the page is not.
    await validity.refresh().then(() => (down = false))
    change()
    await validity.currentStamp()
    down = true
    expect((await ask('/posts/outage')).text).toContain('edition 1')
    const tries = renderings.length
    expect((await ask('/posts/outage')).text).toContain('edition 1')
    expect(renderings).toHaveLength(tries)
    down = false
    now += 1_500
    expect((await ask('/posts/outage')).text).toContain('edition 3')
  })

  it('a page that comes as a shell is excused', async () => {
    expect((await ask('/posts/broken')).status).toBe(503)
  })

  it.each([
    ['POST', '/admin/posts'],
    ['POST', '/posts/outage'],
    ['PUT', '/api/media'],
  ])('%s %s passes to Next as it came', async (method, path) => {
    const answer = await ask(path, { cookie: 'session=1', 'x-of-mine': 'kept' }, method, 'what was typed')
    expect(answer.text).toBe('what was typed')
    expect(passedOn[0]?.headers).toMatchObject({ cookie: 'session=1', 'x-of-mine': 'kept' })
  })

  it('addresses that lead elsewhere, of which visitors can invent any number, drive no page out', async () => {
    const pages = new Pages({
      render: async (key) => ({
        status: key === '/posts/outage' ? 200 : 301,
        fields: [['location', '/posts/outage']],
        body: Buffer.alloc(0),
      }),
      validity,
      disk,
      clock,
    })
    await pages.find({ key: '/posts/outage', keeping: 'always' })
    for (let n = 0; n < 5_100; n++) await pages.find({ key: `/${n}/outage`, keeping: 'always' })
    await disk.settled()
    expect(disk.size).toBe(5_001)
    expect(pages.hasCopy('/posts/outage')).toBe(true)
    expect(pages.hasCopy('/0/outage')).toBe(false)
    expect(pages.hasCopy('/5099/outage')).toBe(true)
  }, 30_000)

  it('a flood of searches keeps nobody from a post, and most of it is asked to come back later', async () => {
    const go = hold()
    const searches = Array.from({ length: 60 }, (_, n) => ask(`/search?q=${n}`))
    const post = ask('/posts/outage')
    const statuses = () => Promise.all(searches.map(async (search) => (await search).status))
    await expect.poll(() => renderings).toContain('/posts/outage')
    go()
    expect((await post).status).toBe(200)
    const counted = await statuses()
    expect(counted.filter((status) => status === 200)).toHaveLength(22)
    expect(counted.filter((status) => status === 503)).toHaveLength(38)
  })
})
