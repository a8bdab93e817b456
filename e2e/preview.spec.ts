import { expect, signIn, test, toast } from './staff.ts'
import { beginPost, saved } from './writing.ts'

// Drafts are made and published here, which others would find in their lists.
test.use({ environment: { GAZETTE_JOURNEY: 'preview' } })

test('a writer looks at a draft as readers will see it, and shows it to somebody by a link that ends', async ({
  page,
  hire,
  browser,
}) => {
  await signIn(page, await hire('Piet de Wit', 'author'))
  await beginPost(page, 'We are moving to Perth')
  await page.keyboard.type('In May.')
  // What is not saved yet is saved first.
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { name: 'Preview', level: 1 })).toBeVisible()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'We are moving to Perth' })).toBeVisible()
  await expect(frame.getByText('In May.')).toBeVisible()
  await page.getByText('Phone', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked()
  expect(await frame.locator('html').evaluate(() => window.innerWidth)).toBe(390)

  await page.getByLabel('Good for').selectOption('1 day')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('The new link').inputValue()
  await expect(page.getByRole('list', { name: 'Links to this preview' })).toContainText('Piet de Wit')

  const visitor = await browser.newPage()
  const address = new URL(new URL(link).pathname, page.url()).href
  const shown = await visitor.goto(address)
  expect(shown?.status()).toBe(200)
  expect(shown?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  })
  await expect(visitor.getByText('This is a preview.')).toBeVisible()
  await expect(visitor.getByText('In May.')).toBeVisible()
  const source = (await shown?.text()) ?? ''
  expect(source).not.toMatch(/_next\/|canonical|ld\+json|og:/)
  expect((await page.request.get('/posts/we-are-moving-to-perth')).status()).toBe(404)

  await page.getByRole('button', { name: /^Revoke/ }).click()
  await expect(toast(page, 'The link leads nowhere now.')).toBeVisible()
  await expect(page.getByLabel('The new link')).toBeHidden()
  const ended = await visitor.goto(address)
  expect(ended?.status()).toBe(404)
  await expect(visitor.getByRole('heading', { name: 'There is no preview here' })).toBeVisible()
  await expect(visitor.getByText('In May.')).toBeHidden()
  await visitor.close()

  await page.getByRole('link', { name: 'Back to the text' }).click()
  await saved(page)
})

test('an editor publishes and tags several posts at once, and takes it back', async ({ page, hire }) => {
  await signIn(page, await hire('Aiko Tanaka', 'editor'))
  for (const title of ['Harare: prices', 'Harare: opening hours']) {
    await beginPost(page, title)
    await saved(page)
  }
  await page.goto('/admin/posts?q=harare')
  for (const title of ['Harare: prices', 'Harare: opening hours'])
    await page.getByLabel(`Choose “${title}”`).check()
  await page.getByLabel('Name of the tag').fill('Harare')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(toast(page, '2 posts tagged “Harare”.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  const published = toast(page, '2 posts published.')
  await expect(published).toBeVisible()
  expect((await page.request.get('/tags/harare')).status()).toBe(200)
  await published.getByRole('button', { name: 'Undo' }).click()
  await expect(toast(page, '2 posts back where they were.')).toBeVisible()
  expect((await page.request.get('/posts/harare-prices')).status()).toBe(410)
})
