import { expect, test } from './site.ts'

test('a new site shows its sample posts on the front page', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('a monitor learns that the process lives and that it can serve', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  const ready = await request.get('/readyz')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toEqual({ ready: true, database: 'reachable', missingMigrations: [], wrong: [] })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('an address that leads nowhere gets a page that helps', async ({ page }) => {
    const response = await page.goto('/nowhere/at/all')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
