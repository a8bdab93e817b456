import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { closeServer } from './close-server.ts'
import { listen } from './listen.ts'

test('a port that is taken is named, with another one to try', async () => {
  const first = createServer()
  const port = await listen(first, 0, '127.0.0.1')
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(
    `PORT: ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
  )
  await closeServer(first, 0)
})

test('a host that is not of this machine is named', async () => {
  await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toThrow(
    'HOST: 192.0.2.1 is not an address of this machine',
  )
})
