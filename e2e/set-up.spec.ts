import { expectAccessible } from './axe.ts'
import { expect, test } from './site.ts'
import { PASSWORD, toast } from './staff.ts'

// A site of its own: once it is set up, it is no longer new to anybody.
test.use({ environment: { GAZETTE_JOURNEY: 'set-up' } })

test('a new blog is set up once, with the link that the server printed', async ({ page, site, browser }) => {
  const link = await site.setupLink()
  const { pathname, search } = new URL(link)

  await page.goto('/setup?token=invented')
  await expect(page.getByText('This link is not, or no longer, valid.')).toBeVisible()

  const plain = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false })
  await plain.goto(pathname + search)
  await plain.getByLabel('Your name').fill('Thandi Mokoena')
  await plain.getByLabel('Email address').fill('thandi@northbeam.example')
  await plain.getByLabel('Password', { exact: true }).fill('short')
  await plain.getByRole('button', { name: 'Make this account' }).click()
  await expect(plain.getByText('Use at least 12 characters')).toBeVisible()
  await expect(plain.getByLabel('Email address')).toHaveValue('thandi@northbeam.example')
  await plain.close()

  await page.goto(pathname + search)
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Thandi Mokoena')
  await page.getByLabel('Email address').fill('thandi@northbeam.example')
  await page.getByLabel('Password', { exact: true }).fill('password1234')
  await page.getByLabel('Remove the sample posts').check()
  await page.getByRole('button', { name: 'Make this account' }).click()
  await expect(page.getByText('This password is known from leaks')).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('Thandi Mokoena')
  await expect(page.getByLabel('Remove the sample posts')).toBeChecked()

  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Make this account' }).click()
  await expect(page.getByRole('heading', { name: 'Hello, Thandi' })).toBeVisible()
  await expect(toast(page, 'Welcome. The blog is yours.')).toBeVisible()
  await expect(page.getByText('The sample posts are still there')).toBeHidden()

  const elsewhere = await browser.newPage({ baseURL: site.url })
  expect((await elsewhere.goto(pathname + search))?.status()).toBe(404)
  expect((await elsewhere.goto('/setup'))?.status()).toBe(404)
  await expect(elsewhere.getByRole('heading', { name: 'There is nothing to set up' })).toBeVisible()
  await elsewhere.close()
})
