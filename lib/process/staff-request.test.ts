import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { admit } from './staff-request.ts'

/** What Next would have been given, for each request to a real server. */
let seen: IncomingHttpHeaders | undefined
let trustProxy = false
const siteUrl = 'https://blog.northbeam.example'
const server = createServer((request, response) => {
  seen = undefined
  if (!admit(request, response, { trustProxy, siteUrl, development: false })) return
  seen = request.headers
  response.end('passed on')
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

const address = server.address()
const port = address !== null && typeof address === 'object' ? address.port : 0
const ask = (path: string, options: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, options)

async function framedBy(path: string): Promise<string | undefined> {
  const policy = (await ask(path)).headers.get('content-security-policy') ?? ''
  return /frame-ancestors (.*)/.exec(policy)?.[1]
}

describe('a screen for staff', () => {
  it('gets a policy whose nonce is new each time, and is told its own address', async () => {
    const policies = [await ask('/admin/posts?status=draft'), await ask('/admin')].map(
      (response) => response.headers.get('content-security-policy') ?? '',
    )
    const nonces = policies.map((policy) => /'nonce-([^']{20,})'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(2)
    await ask('/admin/posts?status=draft')
    expect(seen?.['x-gazette-path']).toBe('/admin/posts?status=draft')
    expect(seen?.['content-security-policy']).toContain("'strict-dynamic'")
  })

  it('is never framed, but for the page that a preview shows, which the site itself may frame', async () => {
    expect(await framedBy('/admin/posts/7/preview/frame')).toBe("'self'")
    expect(await framedBy('/admin/posts/7/preview')).toBe("'none'")
    expect(await framedBy('/admin/posts/7/preview/frames')).toBe("'none'")
  })

  it('does not take the form of another site, and says so', async () => {
    const headers = { origin: 'https://evil.example' }
    const response = await ask('/admin/posts', { method: 'POST', headers, body: 'title=Sold' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Nothing was done')
    expect(seen).toBeUndefined()
  })

  it('takes its own form', async () => {
    const headers = { origin: `http://127.0.0.1:${port}` }
    expect((await ask('/setup', { method: 'POST', headers, body: '' })).status).toBe(200)
  })
})

it.each([
  ['POST', '/posts/outage', 'GET, HEAD, OPTIONS'],
  ['DELETE', '/icon.svg', 'GET, HEAD, OPTIONS'],
  ['SEARCH', '/admin/posts', 'GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE'],
])('%s %s is refused, and said what may be asked instead', async (method, path, allowed) => {
  const response = await ask(path, { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe(allowed)
  expect(seen).toBeUndefined()
})

it('the form of the site is taken behind a proxy that hides its name, and Next is told the name', async () => {
  const response = await ask('/admin/posts', { method: 'POST', headers: { origin: siteUrl }, body: '' })
  expect(response.status).toBe(200)
  expect(seen?.['x-forwarded-host']).toBe('blog.northbeam.example')
})

describe('what a client says about itself as a proxy would', () => {
  const claims = {
    'x-forwarded-for': '192.0.2.1',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=192.0.2.1',
  }

  it('is dropped', async () => {
    await ask('/admin', { headers: claims })
    expect(seen).not.toHaveProperty('x-forwarded-for')
    expect(seen).not.toHaveProperty('x-forwarded-host')
    expect(seen).not.toHaveProperty('forwarded')
  })

  it('is kept when the operator vouches for the proxy', async () => {
    trustProxy = true
    await ask('/admin', { headers: claims })
    trustProxy = false
    expect(seen).toMatchObject(claims)
  })
})

it('a page for readers gets no policy of staff', async () => {
  const response = await ask('/posts/heron-moves')
  expect(response.headers.has('content-security-policy')).toBe(false)
})
