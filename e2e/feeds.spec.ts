import { parseRssFeed } from 'feedsmith'
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

test('there is no feed of what is not there', async ({ request }) => {
  for (const path of ['/tags/nothing/feed.xml', '/authors/nobody/feed.xml']) {
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
