import { createServer, type RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { failurePage } from './failure-page.ts'
import { withFailurePage } from './failure-response.ts'
import { closeServer } from './close-server.ts'
import { listen } from './listen.ts'

const server = createServer()
afterEach(() => closeServer(server, 0))

async function answerOf(listener: RequestListener): Promise<Response> {
  server.removeAllListeners('request').on('request', (request, response) => {
    withFailurePage(response)
    listener(request, response)
  })
  const port = await listen(server, 0, '127.0.0.1')
  return fetch(`http://127.0.0.1:${port}/posts/planned-maintenance`)
}

test('the empty shell of a failed page gives way to a page that helps', async () => {
  const answer = await answerOf((_, response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-encoding', 'gzip')
    response.write(gzipSync('<html id="__next_error__">'))
    response.end()
  })
  expect(answer.status).toBe(500)
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toBe(failurePage)
})

test('a page that could be made is passed on as it is', async () => {
  const answer = await answerOf((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Planned maintenance</h1>')
  })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('<h1>Planned maintenance</h1>')
})

test('a failure that is not a page keeps its own words', async () => {
  const answer = await answerOf((_, response) => {
    response.statusCode = 503
    response.setHeader('content-type', 'application/json')
    response.end('{"ready":false}')
  })
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ ready: false })
})
