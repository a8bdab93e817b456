import { expect, test } from './site.ts'

const heron = '/posts/heron-moves-to-new-hardware'

for (const [old, now] of [
  ['/2026/01/17/heron-moves-to-new-hardware/', heron],
  ['/heron-moves-to-new-hardware/', heron],
  ['/POSTS/heron-moves-to-new-hardware/', heron],
  ['/index.php/archives/2026/heron-moves-to-new-hardware', heron],
  ['/about-this-blog/', '/about-this-blog'],
  ['/tag/email/', '/tags/email'],
  ['/category/news/email/', '/tags/email'],
  ['/author/piet-de-wit/', '/authors/piet-de-wit'],
  ['/feed/', '/feed.xml'],
  ['/rss/', '/feed.xml'],
  ['/tag/email/feed/', '/tags/email/feed.xml'],
  ['/?feed=rss2', '/feed.xml'],
  ['/?s=email', '/search?q=email'],
  ['/page/1/', '/'],
] as const) {
  test(`${old} leads to ${now} in one permanent hop`, async ({ request, site }) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await request.fetch(old, { method, maxRedirects: 0 })
      expect(response.status()).toBe(301)
      const location = new URL(response.headers().location ?? '', site.url)
      expect(location.href).toBe(site.url + now)
    }
    expect((await request.get(now, { maxRedirects: 0 })).status()).toBe(200)
  })
}

test('no address leads off the site', async ({ request, site }) => {
  for (const address of [
    '//evil.example/',
    '/%2F%2Fevil.example',
    '/\\evil.example/',
    '/https://evil.example/',
    '/.//evil.example',
  ]) {
    const response = await request.get(site.url + address, { maxRedirects: 0 })
    const location = response.headers().location ?? '/'
    expect(new URL(location, site.url).origin, address).toBe(site.url)
  }
})

test.describe('a reader without script', () => {
  test.use({ javaScriptEnabled: false })

  test('is told that comment feeds are gone, and helped on', async ({ page }) => {
    const response = await page.goto('/comments/feed/')
    expect(response?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1, name: 'This page was taken down' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
  })

  test('gets a helpful page for whatever was never there', async ({ page }) => {
    for (const path of [
      '/tags/nothing',
      '/authors/nobody',
      '/archive/1999/01',
      '/page/999',
      '/?p=4711',
      '/gone',
      '/a%00b',
    ]) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
    }
  })
})
