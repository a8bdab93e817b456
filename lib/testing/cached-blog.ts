import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe } from 'vitest'
import { Disk } from '../page-cache/copies/disk.ts'
import { FastPath } from '../page-cache/fast-path/fast-path.ts'
import { Lookup } from '../page-cache/lookup.ts'
import { Pages } from '../page-cache/pages.ts'
import { renderThroughNext } from '../page-cache/render.ts'
import { serve } from '../page-cache/serve.ts'
import { Validity } from '../page-cache/validity.ts'

/** The hour in which every test begins. */
export const noon = Date.UTC(2026, 10, 24, 12)

const shell = '<!DOCTYPE html><html id="__next_error__"><body></body></html>'
const html = (text: string) => `<!DOCTYPE html><html lang="en"><body><main>${text}</main></body></html>`
const long = 'Mail to some addresses is late. '.repeat(40)

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer; text: string }

/** Who answers: what ends its connection is for node:http. */
const WAYS = { 'node:http': 'close', 'the fast path': 'keep-alive' } as const

/** Describes what holds whoever answers; each test has a blog of its own. */
export function throughBothWays(about: (blog: CachedBlog) => void): void {
  describe.each(['node:http', 'the fast path'] as const)('through %s,', (way) => {
    const blog = new CachedBlog(WAYS[way])
    beforeEach(() => blog.open())
    afterEach(() => blog.close())
    about(blog)
  })
}

/** A blog of a few pages, whose text says which edition it is of, behind the page cache. */
export class CachedBlog {
  /** What tests set: the hour, what is written, and what is broken. */
  now = noon
  edition = 1
  due: number[] = []
  down = false
  /** What reached it: pages to be rendered, and what is not the cache's. */
  renderings: string[] = []
  passedOn: IncomingMessage[] = []
  /** Those of the server that was started last. */
  validity!: Validity
  disk!: Disk

  #connection: string
  #gate: Promise<void> | undefined
  #folder = ''
  #port = 0
  #closing: (() => void)[] = []

  constructor(connection: string) {
    this.#connection = connection
  }

  async open(): Promise<void> {
    this.now = noon
    this.edition = 1
    this.due = []
    this.down = false
    this.renderings = []
    this.passedOn = []
    this.#gate = undefined
    this.#folder = await mkdtemp(join(tmpdir(), 'gazette-serve-'))
    await this.start()
  }

  async close(): Promise<void> {
    for (const close of this.#closing.splice(0)) close()
    await this.disk.settled()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Starts its server, also once more on the same disk. */
  async start(): Promise<void> {
    const clock = () => this.now
    const validity = (this.validity = this.#newValidity(clock))
    const disk = (this.disk = await Disk.open(this.#folder))
    const render = renderThroughNext({
      answer: this.#answer,
      siteUrl: 'https://blog.northbeam.example',
      css: () => undefined,
    })
    const pages = new Pages({ render, validity, disk, clock })
    const lookup = new Lookup({ pages, validity, clock })
    const server = createServer(serve(lookup, this.#answer))
    const fastPath = new FastPath(lookup)
    fastPath.guard(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    // A server that listens on a port has an address of this form.
    this.#port = (server.address() as AddressInfo).port
    this.#closing.push(() => {
      server.close().closeAllConnections()
      fastPath.closeIdle()
    })
  }

  async ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Reply> {
    const request = httpRequest({
      port: this.#port,
      host: '127.0.0.1',
      path,
      headers: { ...headers, connection: this.#connection },
      method,
      agent: false,
    })
    request.end(body)
    const [response]: IncomingMessage[] = await once(request, 'response')
    if (!response) throw new Error('No answer')
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(Buffer.from(chunk))
    const whole = Buffer.concat(chunks)
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: whole,
      text: whole.toString(),
    }
  }

  /** Something is written. */
  change(): void {
    this.edition++
    this.validity.changed()
  }

  /** The database goes away, which is noticed. */
  async away(): Promise<void> {
    this.down = true
    this.validity.changed()
    await this.validity.refresh()
  }

  /** Holds back the renderings that begin from now on; returns how to let them go. */
  hold(): () => void {
    const opened: (() => void)[] = []
    this.#gate = new Promise((resolve) => opened.push(resolve))
    return () => opened.forEach((open) => open())
  }

  /** Holds back no rendering that begins from now on. */
  holdNoMore(): void {
    this.#gate = undefined
  }

  #newValidity(clock: () => number): Validity {
    return new Validity({
      clock,
      build: 'b1',
      readEdition: async () => {
        if (this.down) throw new Error('The database is away')
        return { number: this.edition, changedAt: new Date(noon) }
      },
      readBoundaries: async (from) =>
        this.due
          .filter((instant) => instant > from.getTime())
          .map((instant) => ({ at: new Date(instant), needsWork: false })),
    })
  }

  /** In the place of Next. */
  readonly #answer: RequestListener = (request, response) => {
    const { url = '/', method } = request
    if (method === 'POST' || /^\/(?:admin|api)/.test(url)) {
      this.passedOn.push(request)
      response.setHeader('set-cookie', 'session=1')
      request.pipe(response)
      return
    }
    this.renderings.push(url)
    const live = this.due.filter((instant) => instant <= this.now).length
    void (this.#gate ?? Promise.resolve()).then(() => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('cache-control', 'private, no-store')
      if (this.down) return void response.writeHead(500).end(shell)
      if (url === '/posts/old')
        return void response.writeHead(301, { location: 'http://localhost:1/posts/new' }).end()
      if (url === '/posts/gone') return void response.writeHead(410).end(html('Gone'))
      if (url === '/posts/cookie') response.setHeader('set-cookie', 'a=1')
      if (url === '/posts/broken') return void response.writeHead(200).end(shell)
      if (url === '/posts/shell') return void response.writeHead(404).end(shell)
      if (url.startsWith('/nowhere') || url.startsWith('/_missing'))
        return void response.writeHead(404).end(html('There is nothing here'))
      if (url === '/about') return void response.end(html('We host since 2009'))
      response.end(html(`${long} ${url} edition ${this.edition}, ${live} due`))
    })
  }
}
