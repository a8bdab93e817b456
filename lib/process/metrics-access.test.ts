import { createServer, get } from 'node:http'
import { once } from 'node:events'
import { afterAll, expect, it } from 'vitest'
import { closeServer } from './close-server.ts'
import { listen } from './listen.ts'
import { mayReadMetrics } from './metrics-access.ts'

let token: string | undefined
const server = createServer((request, response) => {
  response.end(String(mayReadMetrics(request, token)))
})
const port = await listen(server, 0, '127.0.0.1')
afterAll(() => closeServer(server, 0))

async function mayRead(headers: Record<string, string> = {}, given?: string): Promise<string> {
  token = given
  const [response] = await once(get({ host: '127.0.0.1', port, headers }), 'response')
  const [body] = await once(response, 'data')
  return String(body)
}

it('lets a program on this machine read', async () => expect(await mayRead()).toBe('true'))

it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
  'does not take a proxy (%s) for a program of this machine',
  async (name) => expect(await mayRead({ [name]: '203.0.113.7' })).toBe('false'),
)

it('lets whoever has the token read, also through a proxy', async () => {
  const headers = { authorization: 'Bearer right', 'x-forwarded-for': '203.0.113.7' }
  expect(await mayRead(headers, 'right')).toBe('true')
  expect(await mayRead(headers, 'other')).toBe('false')
  expect(await mayRead(headers)).toBe('false')
})
