import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attend, type Desk } from './connection.ts'
import { Outgoing } from './outgoing.ts'
import { KEPT_OPEN } from './wire.ts'

const ready = Buffer.from('at hand')
const idle = new Set<Socket>()
/** Gives what is looked for to those who wait for it. */
let give: (answer: Buffer) => void
const desk: Desk = {
  ready: ({ target }) => (target === '/' ? ready : undefined),
  find: () => new Promise((resolve) => (give = resolve)),
  outgoing: new Outgoing(),
  idle,
  handOver: (socket) => socket.end('given away'),
}

let server: ReturnType<typeof createServer>
let client: Socket
let ours: Socket | undefined

beforeEach(async () => {
  server = createServer({ allowHalfOpen: true }, (accepted) => attend(accepted, desk)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this form.
  client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await vi.waitFor(() => expect(idle.size).toBe(1))
  ;[ours] = idle
})

afterEach(async () => {
  client.destroy()
  server.close()
  await once(server, 'close')
  expect(idle.size).toBe(0)
})

function ask(path: string): void {
  client.write(`GET ${path} HTTP/1.1\r\nHost: blog.northbeam.example\r\n\r\n`)
}

async function heard(): Promise<string> {
  const [piece]: Buffer[] = await once(client, 'data')
  return String(piece)
}

function count(): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, number) => resolve(number)))
}

it('a connection stays open for longer than a proxy keeps it', async () => {
  expect(KEPT_OPEN).toBeGreaterThan(60)
  expect(ours?.timeout).toBe(KEPT_OPEN * 1000)
  ask('/')
  expect(await heard()).toBe('at hand')
  expect(ours?.timeout).toBe(KEPT_OPEN * 1000)
})

it('a connection is not taken for a silent one while its page is made, however long that takes', async () => {
  ask('/')
  await heard()
  ask('/posts/slow')
  await vi.waitFor(() => expect(idle.size).toBe(0))
  expect(ours?.timeout).toBe(0)
  give(Buffer.from('found'))
  expect(await heard()).toBe('found')
  expect(ours?.timeout).toBe(KEPT_OPEN * 1000)
})

it('a connection that is given away is one that its server knows and waits for', async () => {
  expect(await count()).toBe(1)
  client.write('GET / HTTP/1.0\r\n\r\n')
  expect(await heard()).toBe('given away')
  expect(await count()).toBe(1)
  client.end()
  await vi.waitFor(async () => expect(await count()).toBe(0))
})
