import type { Page } from '@playwright/test'
import { DESK, expectAccessible } from './axe.ts'
import { expect, test } from './site.ts'

const SMALL_PHONE = { width: 320, height: 640 }
const newest = 'Heron moves to new hardware on Saturday night'

/** One page of every kind. */
const pages = [
  '/',
  '/posts/heron-moves-to-new-hardware',
  '/posts/spf-dkim-and-dmarc-in-ten-minutes',
  '/posts/why-email-was-slow-on-tuesday',
  '/about-this-blog',
  '/tags',
  '/tags/email',
  '/archive',
  '/maintenance',
  '/authors/piet-de-wit',
  '/search',
  '/search?q=email',
  '/search?q=zeppelin',
  '/nowhere',
]

test.describe('a reader without script', () => {
  test.use({ javaScriptEnabled: false })

  test('reads the newest post and follows its tag to older ones', async ({ page }) => {
    await page.goto('/')
    const first = page.getByRole('article').first()
    await expect(first.locator('time').first()).toHaveText(/^\d{1,2} \w+ \d{4}, \d\d:\d\d UTC$/)
    await first.getByRole('link', { name: newest }).click()

    await expect(page.getByRole('heading', { level: 1, name: newest })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Thandi Mokoena' })).toHaveAttribute(
      'href',
      '/authors/thandi-mokoena',
    )
    await page.getByRole('list', { name: 'Tags' }).getByRole('link', { name: 'email' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('email')
    await expect(page.getByRole('article')).toHaveCount(4)
  })

  test('learns from an incident what came of it, and back', async ({ page }) => {
    await page.goto('/posts/why-email-was-slow-on-tuesday')
    const related = page.getByRole('complementary', { name: 'Before and after' })
    await expect(related.getByRole('heading', { name: 'What came next' })).toBeVisible()
    await related.getByRole('link', { name: 'Slow email: what we have changed' }).click()
    await expect(related.getByRole('heading', { name: 'This continues' })).toBeVisible()
    await related.getByRole('link', { name: 'Why email was slow on Tuesday' }).click()
    await expect(page).toHaveURL('/posts/why-email-was-slow-on-tuesday')
  })

  test('finds a post by words of its text, marked where they stand', async ({ page }) => {
    await page.goto('/')
    const search = page.getByRole('search', { name: 'Search all posts' })
    await search.getByRole('searchbox').fill('DMARC')
    await search.getByRole('button').click()
    await expect(page.getByText('1 post for “DMARC”')).toBeVisible()
    await expect(page.getByRole('article').locator('mark').first()).toHaveText('DMARC')
  })

  test('is helped on when a search finds nothing', async ({ page }) => {
    await page.goto('/search?q=zeppelin')
    await expect(page.getByText('No post has all the words of “zeppelin”.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: newest })).toBeVisible()
  })

  test('is helped on by an address that leads nowhere', async ({ page }) => {
    const response = await page.goto('/posts/never-written')
    expect(response?.status()).toBe(404)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
    await expect(main.getByRole('link', { name: newest })).toBeVisible()
    await main.getByRole('searchbox').fill('heron')
    await main.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('article').getByRole('link', { name: newest })).toBeVisible()
    // Nothing answers here either, though there are files below.
    expect((await page.goto('/media'))?.status()).toBe(404)
    await expect(main.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
  })

  test('walks from the archive to a month and on to an author', async ({ page }) => {
    await page.goto('/archive')
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/archive\/\d{4}\/\d\d$/)
    await page
      .getByRole('article')
      .first()
      .getByRole('link', { name: /^(Thandi|Piet|Aiko) / })
      .click()
    await expect(page).toHaveURL(/\/authors\//)
    await expect(page.getByRole('article').first()).toBeVisible()
  })

  test('reads a page of the site, which is in no list', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('navigation', { name: 'Site' })
      .getByRole('link', { name: 'About this blog' })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'About this blog' })).toBeVisible()
    await page.goto('/search?q=advertising')
    await expect(page.getByRole('article')).toHaveCount(0)
  })
})

test('copies the address of a tag’s feed from where feeds are explained', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/tags/email')
  await page.getByRole('link', { name: 'Follow this tag' }).click()
  await expect(page).toHaveURL(/\/follow#tag-email$/)

  const email = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'email', exact: true }) })
  await email.getByRole('button', { name: 'Copy' }).click()
  await expect(email.getByRole('button', { name: 'Copied' })).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(address).pathname).toBe('/tags/email/feed.xml')
  expect((await page.request.get(address)).headers()['content-type']).toContain('application/rss+xml')
})

test('a reader with only a keyboard skips to the content and opens the newest post', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, newest)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: newest })).toBeVisible()
})

for (const width of [320, 390, 820, 1440]) {
  test(`nothing is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of pages) {
      await page.goto(path)
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overhang, path).toBeLessThanOrEqual(0)
    }
  })
}

test('no page has a barrier that axe can find', async ({ page }) => {
  test.setTimeout(180_000)
  for (const path of pages)
    await test.step(path, async () => {
      await page.goto(path)
      await expectAccessible(page, { sizes: [SMALL_PHONE, DESK] })
    })
})

test('headings of every page begin with one of the first level and skip none', async ({ page }) => {
  for (const path of pages) {
    await page.goto(path)
    const levels = await page
      .locator('main :is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels[0], path).toBe(1)
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1)
    expect(
      levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1),
      path,
    ).toBe(true)
  }
})

async function tabTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true }).first()
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab')
    if (await link.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Ten presses of the tab key did not reach “${name}”`)
}
