import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { closeServer } from './close-server.ts'
import { keepForm } from './kept-form.ts'
import { listen } from './listen.ts'

const server = createServer()
afterEach(() => closeServer(server, 0))

/** As Next does it: reads the form, then leads to the sign-in page. */
const signedOut: RequestListener = (request, response) => {
  request.resume().on('end', () => {
    response.statusCode = 307
    response.setHeader('location', '/admin/login?from=%2Fadmin%2Ftags%2F7')
    response.end('<html>')
  })
}

async function send(fields: Record<string, string>, headers = {}, listener = signedOut): Promise<Response> {
  server.removeAllListeners('request').on('request', (request, response) => {
    keepForm(request, response)
    listener(request, response)
  })
  const port = await listen(server, 0, '127.0.0.1')
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return fetch(`http://127.0.0.1:${port}/admin/tags/7`, { method: 'POST', body, headers, redirect: 'manual' })
}

test('a form that comes after the session has ended is shown again, ready to be sent', async () => {
  const answer = await send({ $ACTION_KEY: 'k1', id: '7', frontPage: 'Mail & "more"</textarea><b>' })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('location')).toBeNull()
  const page = await answer.text()
  expect(page).toContain('<form method="post" action="/admin/tags/7" enctype="multipart/form-data">')
  expect(page).toContain('<input type="hidden" name="$ACTION_KEY" value="k1">')
  expect(page).toContain('<input type="hidden" name="id" value="7">')
  expect(page).toContain('<label>Front page<textarea name="frontPage"')
  expect(page).toContain('\nMail &amp; "more"&lt;/textarea&gt;&lt;b&gt;</textarea>')
  expect(page).toContain('href="/admin/login?from=%2Fadmin%2Ftags%2F7"')
})

test('a password is not shown to whoever passes by', async () => {
  const answer = await send({ email: 'thandi@northbeam.example', newPassword: 'violin otter teapot' })
  expect(await answer.text()).not.toContain('violin')
})

test('what a form leads to while somebody is signed in is left alone', async () => {
  const answer = await send({ name: 'Mail' }, {}, (request, response) => {
    request.resume().on('end', () => response.writeHead(303, { location: '/admin/tags' }).end())
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/admin/tags')
})

test('a screen with script keeps its form by itself', async () =>
  expect((await send({ name: 'Mail' }, { 'next-action': 'a1' })).status).toBe(307))

test('of a form that is too large, at least the way to sign in is there', async () => {
  const answer = await send({ description: 'x'.repeat(1_200_000) })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('go back: your browser still has')
})
