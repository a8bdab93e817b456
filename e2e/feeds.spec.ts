import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { expect, test } from './site.ts'

for (const [path, feed] of [
  ['/', '/feed.xml'],
  ['/posts/heron-moves-to-new-hardware', '/feed.xml'],
  ['/tags/email', '/tags/email/feed.xml'],
  ['/authors/piet-de-wit', '/authors/piet-de-wit/feed.xml'],
] as const) {
  test(`a feed reader finds the feed of ${path}`, async ({ page, request }) => {
    await page.goto(path)
    const link = page.locator('head link[rel=alternate][type="application/rss+xml"]').first()
    const address = (await link.getAttribute('href')) ?? ''
    expect(new URL(address).pathname).toBe(feed)

    const response = await request.get(address)
    expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
    const { items = [], atom, lastBuildDate } = parseRssFeed(await response.text())
    expect(atom?.links?.[0]).toMatchObject({ rel: 'self', href: address })
    expect(lastBuildDate).toMatch(/ \+0000$/)
    expect(items.length).toBeGreaterThan(0)
    for (const { title, content, pubDate, guid } of items) {
      expect(title).toBeTruthy()
      expect(guid?.value).toBeTruthy()
      expect(pubDate).toMatch(/ \+0000$/)
      expect(content?.encoded).not.toMatch(/(?:href|src)="\//)
    }
  })
}

test('a feed has the same bytes every time, and HEAD tells of it', async ({ request }) => {
  const first = await (await request.get('/feed.xml')).text()
  expect(await (await request.get('/feed.xml')).text()).toBe(first)
  const head = await request.head('/feed.xml')
  expect(head.status()).toBe(200)
  expect(head.headers()['content-type']).toContain('application/rss+xml')
  expect((await head.body()).length).toBe(0)
})

test('every format of every feed holds the same posts', async ({ request }) => {
  const read = async (path: string) => {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    expect(response.headers()['access-control-allow-origin'], path).toBe('*')
    expect(response.headers()['set-cookie'], path).toBeUndefined()
    return response.text()
  }
  for (const base of ['', '/tags/email', '/tags/email+incidents', '/authors/piet-de-wit']) {
    const ids = parseRssFeed(await read(`${base}/feed.xml`)).items?.map(({ guid }) => guid?.value)
    expect(ids?.length, base).toBeGreaterThan(0)
    expect(parseAtomFeed(await read(`${base}/atom.xml`)).entries?.map(({ id }) => id)).toEqual(ids)
    expect(parseJsonFeed(await read(`${base}/feed.json`)).items?.map(({ id }) => id)).toEqual(ids)
  }
})

test('a feed that has not changed is not sent again, by its tag or by its date', async ({ request }) => {
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/tags/email/feed.xml', '/follow.opml']) {
    const { etag = '', 'last-modified': since = '' } = (await request.get(path)).headers()
    const again = await request.get(path, { headers: { 'if-none-match': etag } })
    expect(again.status(), path).toBe(304)
    expect(again.headers()['access-control-allow-origin']).toBe('*')
    if (since) {
      const later = await request.get(path, { headers: { 'if-modified-since': since } })
      expect(later.status(), path).toBe(304)
    }
    expect((await request.get(path, { headers: { 'if-none-match': '"other"' } })).status()).toBe(200)
  }
})

test('a script of another site may ask whether a feed has changed', async ({ request }) => {
  for (const path of ['/feed.xml', '/tags/email/atom.xml']) {
    const asked = await request.fetch(path, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    })
    expect(asked.status(), path).toBe(204)
    expect(asked.headers()['access-control-allow-headers']).toContain('If-None-Match')
  }
})

test('tags in another order, and feeds of an old blog, are one redirect away', async ({ request }) => {
  for (const [from, to] of [
    ['/tags/incidents+email/feed.xml', '/tags/email+incidents/feed.xml'],
    ['/tag/email/feed/atom/', '/tags/email/atom.xml'],
    ['/?feed=rss2', '/feed.xml'],
  ] as const) {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status(), from).toBe(301)
    expect(response.headers()['location']?.endsWith(to), from).toBe(true)
    expect((await request.get(to)).status()).toBe(200)
  }
})

test('all tags can be followed at once', async ({ request }) => {
  const { body } = parseOpml(await (await request.get('/follow.opml')).text())
  const feeds = body?.outlines?.[0]?.outlines ?? []
  expect(feeds.length).toBeGreaterThan(3)
  for (const { xmlUrl = '' } of feeds) expect((await request.get(xmlUrl)).status(), xmlUrl).toBe(200)
})

test('there is no feed of what is not there', async ({ request }) => {
  for (const path of [
    '/tags/nothing/feed.xml',
    '/tags/email+nothing/atom.xml',
    '/authors/nobody/feed.json',
    '/feed-9.xml',
  ]) {
    expect((await request.get(path)).status()).toBe(404)
  }
})

test('a search engine finds every post through the sitemap that robots.txt names', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const [, sitemap = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? []
  const xml = await (await request.get(sitemap)).text()
  const addresses = Array.from(xml.matchAll(/<loc>(.*?)<\/loc>/g), ([, address = '']) => address)
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) {
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
  }
})

test('a post is shared with a picture of its own', async ({ page, request }) => {
  await page.goto('/posts/heron-moves-to-new-hardware')
  const picture = await page.locator('head meta[property="og:image"]').getAttribute('content')
  const response = await request.get(picture ?? '')
  expect(response.headers()['content-type']).toMatch(/^image\//)
  expect((await request.get('/posts/never-written/picture.png')).status()).toBe(404)
})
