import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Disk } from '../copies/disk.ts'
import { FastPath } from './fast-path.ts'
import { Lookup } from '../lookup.ts'
import { Pages } from '../pages.ts'
import { serve } from '../serve.ts'
import { Validity } from '../validity.ts'

const text = 'All sites are back. '.repeat(3_000)

/** More than fits between two ends of a connection. */
const LARGE = 16 * 1024 ** 2

const clock = () => Date.now()

let folder: string
let disk: Disk
let fastPath: FastPath
let server: ReturnType<typeof createServer>
/** What node:http was asked for. */
let handedOver: string[]
let rendered: string[]
let mayRender: Promise<void>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-fast-'))
  disk = await Disk.open(folder)
  handedOver = []
  rendered = []
  mayRender = Promise.resolve()
  const validity = new Validity({
    clock,
    build: 'b1',
    readEdition: async () => ({ number: 1, changedAt: new Date('2026-11-24T12:00:00Z') }),
    readBoundaries: async () => [],
  })
  const render = async (key: string) => {
    rendered.push(key)
    await mayRender
    if (key === '/large')
      return {
        status: 200,
        fields: [['content-type', 'application/octet-stream']] as const,
        body: Buffer.alloc(LARGE, text),
      }
    return {
      status: 200,
      fields: [['content-type', 'text/html; charset=utf-8']] as const,
      body: Buffer.from(`${key} ${text}`),
    }
  }
  const lookup = new Lookup({ pages: new Pages({ render, validity, disk, clock }), validity, clock })
  const handle = serve(lookup, (_, response) => response.end('from Next'))
  server = createServer((request, response) => {
    handedOver.push(request.url ?? '')
    handle(request, response)
  })
  fastPath = new FastPath(lookup)
  fastPath.guard(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  server.close().closeAllConnections()
  fastPath.closeIdle()
  await disk.settled()
  await rm(folder, { recursive: true, force: true })
})

function open(options: { allowHalfOpen?: boolean } = {}): Socket {
  // A server that listens on a port has an address of this form.
  return connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', ...options })
}

/** Holds renderings back until the function it returns is called. */
function hold(): () => void {
  const opened: (() => void)[] = []
  mayRender = new Promise((resolve) => opened.push(resolve))
  return () => opened.forEach((open) => open())
}

const get = (path: string, ...fields: string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: blog.northbeam.example', ...fields, '', ''].join('\r\n')

/** Everything that comes until the connection ends. */
async function restOf(socket: Socket): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of socket) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** Until `count` answers to a GET have come. */
async function answers(socket: Socket, count: number): Promise<string> {
  let all = ''
  while (all.split(text).length <= count) {
    const [piece]: Buffer[] = await once(socket, 'data')
    all += piece?.toString()
  }
  return all
}

describe('a connection', () => {
  it('gets one answer after the other, and node:http never hears of it', async () => {
    const socket = open()
    for (const path of ['/', '/posts/outage', '/']) {
      socket.write(get(path))
      expect(await answers(socket, 1)).toContain(`\r\n\r\n${path} All sites`)
    }
    expect(handedOver).toEqual([])
    expect(rendered).toEqual(['/', '/posts/outage'])
  })

  it('gets an answer though it has nothing further to say', async () => {
    const socket = open()
    socket.write(get('/'))
    await answers(socket, 1)
    socket.end(get('/'))
    expect(await restOf(socket)).toContain('/ All sites')
    expect(handedOver).toEqual([])
  })

  it('that asks for something else is given to node:http, with what it has sent', async () => {
    const socket = open()
    socket.write(get('/'))
    await answers(socket, 1)
    socket.write(get('/admin'))
    socket.end(get('/', 'Connection: close'))
    const rest = await restOf(socket)
    expect(rest).toContain('from Next')
    expect(rest).toContain('/ All sites')
    expect(handedOver).toEqual(['/admin', '/'])
  })

  it('may send a request in pieces', async () => {
    const socket = open()
    const whole = get('/', 'Connection: close')
    for (const piece of [whole.slice(0, 7), whole.slice(7, 40), whole.slice(40)]) {
      socket.write(piece)
      await sleep(5)
    }
    expect(await restOf(socket)).toContain('/ All sites')
  })

  it('gets its answers in the order in which it asked, though it does not wait for them', async () => {
    const go = hold()
    const socket = open()
    socket.write(get('/posts/slow'))
    await sleep(20)
    socket.write(get('/admin'))
    await sleep(20)
    socket.end(get('/posts/slow', 'Connection: close'))
    go()
    const all = await restOf(socket)
    const order = [...all.matchAll(/\/posts\/slow All|from Next/g)].map(([found]) => found)
    expect(order).toEqual(['/posts/slow All', 'from Next', '/posts/slow All'])
  })

  it('that asks more than it reads has to wait', async () => {
    const socket = open()
    socket.write(get('/'))
    await answers(socket, 1)
    socket.pause()
    for (let n = 0; n < 200; n++) {
      socket.write(get('/'))
      if (n % 20 === 0) await sleep(1)
    }
    socket.end(get('/', 'Connection: close'))
    await sleep(50)
    expect((await restOf(socket)).split('/ All sites')).toHaveLength(202)
  })

  it('that stops to read in the middle of an answer gets the rest afterwards', async () => {
    const socket = open()
    socket.write(get('/large'))
    await once(socket, 'readable')
    await sleep(200)
    let length = 0
    while (length < LARGE) {
      const piece: Buffer | null = socket.read()
      if (piece) length += piece.length
      else await once(socket, 'readable')
    }
    expect(handedOver).toEqual([])
  })

  it('that is broken off while a page is rendered harms nobody', async () => {
    const go = hold()
    const socket = open()
    socket.write(get('/posts/outage'))
    await sleep(20)
    socket.resetAndDestroy()
    await sleep(20)
    go()
    const other = open()
    other.write(get('/posts/outage'))
    expect(await answers(other, 1)).toContain('/posts/outage All sites')
  })

  it('that waits for a request is ended when the server stops', async () => {
    const socket = open()
    socket.write(get('/'))
    await answers(socket, 1)
    const closed = once(server, 'close')
    server.close()
    fastPath.closeIdle()
    await restOf(socket)
    await closed
    expect(server.listening).toBe(false)
  })

  it('does not hold up a server that stops by leaving its own end open', async () => {
    const accepted = once(server, 'connection')
    const socket = open({ allowHalfOpen: true })
    await accepted
    const closed = once(server, 'close')
    server.close()
    fastPath.closeIdle()
    await closed
    expect(socket.writable).toBe(true)
    socket.destroy()
  })
})

/** The whole answer but for its date and what it says of the connection. */
async function say(connection: string, ...fields: string[]) {
  const socket = open()
  socket.write(get('/posts/outage', `Connection: ${connection}`, ...fields))
  await sleep(30)
  socket.end()
  const all = await restOf(socket)
  return all.replace(/^(Date|Connection|Keep-Alive): .*\r\n/gim, '')
}

it('says the same on both ways', async () => {
  await say('close')
  await sleep(1_100)
  for (const fields of [[], ['Accept-Encoding: br'], ['If-None-Match: *'], ['If-None-Match: "x"']]) {
    const fast = await say('keep-alive', ...fields)
    expect(fast).toMatch(/^HTTP\/1\.1 (200 OK|304 Not Modified)\r\n/)
    expect(fast).toBe(await say('close', ...fields))
  }
})
