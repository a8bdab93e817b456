import { Agent, createServer, get, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { closeServer } from './close-server.ts'
import { listen } from './listen.ts'

async function serverWithOpenRequest() {
  const server = createServer()
  const port = await listen(server, 0, '127.0.0.1')
  const request = get({ host: '127.0.0.1', port, agent: new Agent({ keepAlive: true }) })
  const arrival = await once(server, 'request')
  const response: ServerResponse = arrival[1]
  return { server, request, response }
}

test('a request that is open when the server stops is answered', async () => {
  const { server, request, response } = await serverWithOpenRequest()
  const closing = closeServer(server, 5_000)
  response.end('All sites are back')
  const [answer] = await once(request, 'response')
  expect(answer.statusCode).toBe(200)
  answer.resume()
  await closing
  expect(server.listening).toBe(false)
})

test('a request that takes too long is cut', async () => {
  const { server, request } = await serverWithOpenRequest()
  const failure = once(request, 'error')
  await closeServer(server, 100)
  await expect(failure).resolves.toMatchObject([{ code: 'ECONNRESET' }])
})
