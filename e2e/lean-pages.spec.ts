import { axeFaults } from './axe.ts'
import { expect, signIn, test } from './staff.ts'
import { textOf } from './writing.ts'

test('a post is one small answer, with one small script that the policy of the page allows', async ({
  page,
  request,
}) => {
  const front = await (await request.get('/')).text()
  const post = /href="(\/posts\/[^"]+)"/.exec(front)?.[1] ?? ''
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(error.message))
  const asked: string[] = []
  page.on('request', (sent) => asked.push(new URL(sent.url()).pathname))

  const response = await page.goto(post)
  await page.waitForLoadState('networkidle')
  expect(violations).toEqual([])
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe')
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(1)
  expect(asked.filter((path) => path.startsWith('/_next/'))).toEqual([])

  const sizes = await Promise.all([post, '/reader.js'].map((path) => compressedSize(request, path)))
  expect(sizes[0]).toBeLessThan(15 * 1024)
  expect(sizes[1]).toBeLessThan(4 * 1024)
})

test('a reader elsewhere sees their own time, and the colours they choose on every page', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ timezoneId: 'Pacific/Auckland', baseURL: site.url })
  const page = await context.newPage()
  await page.goto('/')
  const moment = page.locator('article time').first()
  await expect(moment).toContainText('GMT+13')
  await expect(moment).toHaveAttribute('title', /UTC/)

  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  const choice = page.getByRole('button', { name: /^Colours/ })
  await choice.click()
  await choice.click()
  await expect(choice).toHaveText('Colours: dark')
  expect(await paper()).not.toBe(light)
  await page.goto('/archive')
  expect(await paper()).not.toBe(light)
  await context.close()
})

test('what script adds can be read and used by everybody, with a finger too', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto('/posts/spf-dkim-and-dmarc-in-ten-minutes')
  await expect(page.getByRole('button', { name: 'Copy' }).first()).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await context.close()
})

test('writing begins with no more script than it needs', async ({ page, browser, site, hire }) => {
  await signIn(page, await hire('Zanele Mbeki', 'author'))
  const state = await page.context().storageState()
  const fresh = await browser.newContext({ baseURL: site.url, storageState: state })
  const writing = await fresh.newPage()
  const scripts: Promise<number>[] = []
  writing.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.headerValue('content-length').then(Number))
  })
  await writing.goto('/admin/posts/new')
  await expect(textOf(writing)).toBeVisible()
  await writing.waitForLoadState('networkidle')
  const sizes = await Promise.all(scripts)
  expect(sizes.length).toBeGreaterThan(3)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250 * 1000)
  await fresh.close()
})

type Requests = {
  head: (
    path: string,
    options: { headers: Record<string, string> },
  ) => Promise<{ headers: () => Record<string, string> }>
}

async function compressedSize(request: Requests, path: string): Promise<number> {
  const response = await request.head(path, { headers: { 'accept-encoding': 'br' } })
  return Number(response.headers()['content-length'])
}
