import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { finishPreviews } from './previews.ts'

const page = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/a.css"/></head><body><main>${text}</main>` +
  '<script src="/_next/static/chunks/1.js"></script><script src="/reader.js" data-keep=""></script></body></html>'

/** In the place of Next: a page that says who asked for it. */
const blog: RequestListener = (request, response) => {
  const { url = '', headers } = request
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'public, max-age=60')
  response.setHeader('link', '</media/secret.png>; rel=preload; as=image')
  if (url === '/preview/broken') return void response.writeHead(500).end('Our own words')
  if (url === '/preview/closed') return void response.writeHead(404).end(page('No preview'))
  if (url.startsWith('/admin/posts/9/'))
    return void response.writeHead(404).end('<!DOCTYPE html><html id="__next_error__"></html>')
  response.end(page(`For ${headers.cookie ?? 'nobody'}`))
}
const css = (href: string) => (href === '/a.css' ? 'p{margin:0}' : undefined)
const server = createServer(finishPreviews({ next: blog, css }))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

const address = server.address()
const port = address !== null && typeof address === 'object' ? address.port : 0
async function ask(path: string, options: RequestInit = {}) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, options)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** `fetch` would take the dots away by itself. */
async function askAsSpelt(path: string) {
  const [response]: IncomingMessage[] = await once(request({ port, path, agent: false }).end(), 'response')
  if (!response) throw new Error('No answer')
  let text = ''
  for await (const piece of response) text += String(piece)
  return { headers: response.headers, text }
}

describe('a shared preview', () => {
  it('comes finished, with the policy of a reader page, and is kept by nobody', async () => {
    const { status, headers, text } = await ask('/preview/abc?utm_source=mail')
    expect(status).toBe(200)
    expect(text).toContain('<style>p{margin:0}</style>')
    expect(text).not.toContain('_next')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'$/)
    expect(headers.has('etag')).toBe(false)
    expect(headers.has('link')).toBe(false)
  })

  it.each(['/preview/./abc', '/x/../preview/abc', '/preview/%2e/abc', '/preview/abc/', '/preview/a.b'])(
    'has the same policy however its address is spelt (%s)',
    async (spelt) => {
      const { headers, text } = await askAsSpelt(spelt)
      expect(text).not.toContain('_next')
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/)
    },
  )

  it('is there anew for everybody who asks', async () => {
    expect((await ask('/preview/abc', { headers: { cookie: 'a=1' } })).text).toContain('For a=1')
    expect((await ask('/preview/abc')).text).toContain('For nobody')
  })

  it('is not there, in the same form, when its link has ended', async () => {
    const { status, headers, text } = await ask('/preview/closed')
    expect(status).toBe(404)
    expect(text).toContain('No preview')
    expect(text).not.toContain('_next')
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('has no body for whoever asks for the head', async () => {
    const { headers, text } = await ask('/preview/abc', { method: 'HEAD' })
    expect(text).toBe('')
    expect(Number(headers.get('content-length'))).toBeGreaterThan(100)
  })

  it('passes on what is said of a failure', async () => {
    expect(await ask('/preview/broken')).toMatchObject({ status: 500, text: 'Our own words' })
  })
})

describe('the frame of a preview for staff', () => {
  it('may be framed by the site itself, and is the page of whoever asks', async () => {
    const { headers, text } = await ask('/admin/posts/7/preview/frame', { headers: { cookie: 'session=7' } })
    expect(text).toContain('For session=7')
    expect(text).not.toContain('_next')
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'$/)
  })

  it('leaves it to script to say that there is no such post', async () => {
    expect((await ask('/admin/posts/9/preview/frame')).status).toBe(404)
  })
})

it.each(['/admin/posts/7/preview', '/admin/posts/7/preview/frames', '/preview', '/posts/preview/abc'])(
  'leaves %s alone',
  async (path) => expect((await ask(path)).headers.get('cache-control')).toBe('public, max-age=60'),
)
