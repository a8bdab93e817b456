import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, Socket, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDirectly } from './direct-socket.ts'

let server: ReturnType<typeof createServer>
let client: Socket
let accepted: Socket

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this form.
  client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  ;[accepted] = await once(server, 'connection')
})

afterEach(async () => {
  client.destroy()
  server.close()
  await once(server, 'close')
})

it('the pieces of a connection come as text, every byte a letter', async () => {
  const pieces: string[] = []
  const socket = readDirectly(accepted, (piece) => pieces.push(piece))?.socket
  client.end(Buffer.from([0x47, 0x00, 0xe9, 0xff]))
  await once(socket?.resume() ?? client, 'end')
  expect(pieces).toEqual(['G\0\u00e9\u00ff'])
  socket?.end()
})

it('a connection that becomes a stream gives everything from its first piece on, to slow readers, too', async () => {
  const file = randomBytes(8 * 1024 ** 2)
  const direct = readDirectly(accepted, (first) => direct?.becomeStream(first))
  direct?.socket.resume()
  client.end(file)
  const hash = createHash('sha256')
  let pieces = 0
  for await (const piece of direct?.socket ?? []) {
    hash.update(piece)
    if (++pieces % 20 === 0) await sleep(2)
  }
  direct?.socket.end()
  expect(hash.digest('hex')).toBe(createHash('sha256').update(file).digest('hex'))
})

it('what Node has nothing behind is left as it is', () => {
  expect(readDirectly(new Socket(), () => {})).toBeUndefined()
})
