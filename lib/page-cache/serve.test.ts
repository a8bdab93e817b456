import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { noon, throughBothWays } from '../testing/cached-blog.ts'

throughBothWays((blog) => {
  describe('a reader', () => {
    it('gets a page that was rendered once, whoever asks and with whatever cookie', async () => {
      const first = await blog.ask('/posts/outage')
      const second = await blog.ask('/posts/outage?utm_source=mail', { cookie: 'session=abc' })
      expect(first.text).toContain('edition 1')
      expect(second.body).toEqual(first.body)
      expect(second.headers['set-cookie']).toBeUndefined()
      expect(blog.renderings).toEqual(['/posts/outage'])
    })

    it('waits with all others for the one rendering of a page', async () => {
      const open = blog.hold()
      const waiting = Array.from({ length: 20 }, () => blog.ask('/posts/outage'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      open()
      for (const { status } of await Promise.all(waiting)) expect(status).toBe(200)
      expect(blog.renderings).toEqual(['/posts/outage'])
    })

    it('gets the smallest form that it takes', async () => {
      const plain = await blog.ask('/posts/outage')
      const br = await blog.ask('/posts/outage', { 'accept-encoding': 'gzip, deflate, br' })
      const gzip = await blog.ask('/posts/outage', { 'accept-encoding': 'gzip' })
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(br.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(br.body).toString()).toBe(plain.text)
      expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
      for (const { headers, body } of [plain, br, gzip]) {
        expect(headers['vary']).toBe('Accept-Encoding')
        expect(headers['content-length']).toBe(String(body.length))
      }
    })

    it('gets it by its whole address, too', async () => {
      const { body, status } = await blog.ask('http://blog.northbeam.example/posts/outage')
      expect(status).toBe(200)
      expect((await blog.ask('/posts/outage')).body).toEqual(body)
      expect(blog.renderings).toEqual(['/posts/outage'])
    })

    it('is told that nothing has changed, in whichever form the page is held', async () => {
      const gzip = await blog.ask('/posts/outage', { 'accept-encoding': 'gzip' })
      const etag = gzip.headers.etag ?? ''
      for (const coding of ['gzip', 'br', 'identity']) {
        const again = await blog.ask('/posts/outage', { 'accept-encoding': coding, 'if-none-match': etag })
        expect(again.status).toBe(304)
        expect(again.headers.etag).toBe(etag)
        expect(again.body).toHaveLength(0)
        expect(again.headers['vary']).toBe('Accept-Encoding')
      }
      blog.change()
      const changed = await blog.ask('/posts/outage', { 'accept-encoding': 'gzip', 'if-none-match': etag })
      expect(changed.status).toBe(200)
    })

    it('is told that nothing has changed when a new edition reads the same', async () => {
      const { headers } = await blog.ask('/about')
      blog.change()
      expect((await blog.ask('/about', { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
      expect(blog.renderings).toEqual(['/about', '/about'])
    })

    it('gets a date once it is certain, and may ask by it', async () => {
      blog.now = noon + 300
      expect((await blog.ask('/posts/outage')).headers['last-modified']).toBeUndefined()
      blog.now = noon + 1000
      const date = (await blog.ask('/posts/outage')).headers['last-modified'] ?? ''
      expect(date).toBe('Tue, 24 Nov 2026 12:00:01 GMT')
      expect((await blog.ask('/posts/outage', { 'if-modified-since': date })).status).toBe(304)
      blog.change()
      expect((await blog.ask('/posts/outage', { 'if-modified-since': date })).status).toBe(200)
      blog.now = noon + 2000
      expect((await blog.ask('/posts/outage')).headers['last-modified']).toBe('Tue, 24 Nov 2026 12:00:02 GMT')
    })

    it('gets only the head when asking for it', async () => {
      const full = await blog.ask('/posts/outage')
      const head = await blog.ask('/posts/outage', {}, 'HEAD')
      expect(head.status).toBe(200)
      expect(head.body).toHaveLength(0)
      expect(head.headers['content-length']).toBe(String(full.body.length))
      expect(head.headers.etag).toBe(full.headers.etag)
    })

    it('is refused when asking under a condition that does not hold', async () => {
      expect((await blog.ask('/posts/outage', { 'if-match': '"other"' })).status).toBe(412)
    })

    it('is sent on, told that something is gone, or that there is nothing, without a second rendering', async () => {
      for (const [path, status] of [
        ['/posts/old', 301],
        ['/posts/gone', 410],
        ['/nowhere', 404],
      ] as const) {
        expect((await blog.ask(path)).status).toBe(status)
        expect((await blog.ask(path, { 'if-none-match': '*' })).status).toBe(status)
      }
      expect((await blog.ask('/posts/old')).headers.location).toBe('/posts/new')
      expect(blog.renderings).toHaveLength(3)
    })

    it('gets the page for what is missing when a page finds nothing while rendering', async () => {
      const answer = await blog.ask('/posts/shell')
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('There is nothing here')
    })

    it('shares no answer that sets a cookie', async () => {
      expect((await blog.ask('/posts/cookie')).headers['set-cookie']).toEqual(['a=1'])
      await blog.ask('/posts/cookie')
      expect(blog.renderings.filter((url) => url === '/posts/cookie').length).toBeGreaterThan(2)
    })

    it('gets a content policy that no injected script passes', async () => {
      const policy = String((await blog.ask('/')).headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'; script-src 'self';")
      expect(policy).not.toContain('unsafe')
    })
  })

  describe('the hour', () => {
    it('shows a post in the millisecond it is due, and not before', async () => {
      blog.due = [noon + 60_000]
      blog.now = noon + 59_999
      expect((await blog.ask('/')).text).toContain('0 due')
      blog.now = noon + 60_000
      expect((await blog.ask('/')).text).toContain('1 due')
      blog.now = noon + 120_000
      expect((await blog.ask('/')).text).toContain('1 due')
      expect(blog.renderings).toEqual(['/', '/'])
    })

    it('lets no other cache keep a page past it', async () => {
      blog.due = [noon + 60_000]
      blog.now = noon + 1
      await blog.ask('/')
      blog.now = noon + 57_999
      expect((await blog.ask('/')).headers['cache-control']).toBe(
        'public, max-age=0, s-maxage=1, must-revalidate',
      )
      blog.now = noon + 58_000
      expect((await blog.ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    })
  })

  describe('a change', () => {
    it('is seen at the next request', async () => {
      for (const expected of [1, 2, 3, 4]) {
        expect((await blog.ask('/')).text).toContain(`edition ${expected},`)
        blog.change()
      }
    })

    it('is seen by those who ask after it, even when a rendering from before is under way', async () => {
      const open = blog.hold()
      const before = blog.ask('/')
      await new Promise((resolve) => setTimeout(resolve, 30))
      blog.holdNoMore()
      blog.change()
      expect((await blog.ask('/')).text).toContain('edition 2')
      open()
      await before
      expect((await blog.ask('/')).text).toContain('edition 2')
    })
  })

  it.each([
    ['POST', '/admin/posts'],
    ['POST', '/posts/outage'],
    ['PUT', '/api/media'],
  ])('%s %s passes to Next as it came', async (method, path) => {
    const answer = await blog.ask(
      path,
      { cookie: 'session=1', 'x-of-mine': 'kept' },
      method,
      'what was typed',
    )
    expect(answer.text).toBe('what was typed')
    expect(blog.passedOn[0]?.headers).toMatchObject({ cookie: 'session=1', 'x-of-mine': 'kept' })
  })

  it('a flood of searches keeps nobody from a post, and most of it is asked to come back later', async () => {
    const go = blog.hold()
    const searches = Array.from({ length: 60 }, (_, n) => blog.ask(`/search?q=${n}`))
    const post = blog.ask('/posts/outage')
    const statuses = () => Promise.all(searches.map(async (search) => (await search).status))
    await expect.poll(() => blog.renderings).toContain('/posts/outage')
    go()
    expect((await post).status).toBe(200)
    const counted = await statuses()
    expect(counted.filter((status) => status === 200)).toHaveLength(22)
    expect(counted.filter((status) => status === 503)).toHaveLength(38)
  })
})
