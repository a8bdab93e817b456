import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, signIn, test, toast } from './staff.ts'
import { beginPost, saved, textOf } from './writing.ts'

// Files come and go here, which others count elsewhere.
test.use({ environment: { GAZETTE_JOURNEY: 'library' } })

const sample = readFileSync(join(import.meta.dirname, '../lib/samples/mail-queue.png'))
/** Not the file that the samples use. */
const chart = await sharp(sample).negate().png().toBuffer()

/** Puts files into the library and waits until each has arrived or was refused. */
async function add(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page.goto('/admin/media')
  const sent = files.map((file) => ({ ...file, mimeType: 'application/octet-stream' }))
  await page.getByLabel('Files for the library').setInputFiles(sent)
  await expect(page.getByRole('button', { name: 'Clear this list' })).toBeVisible()
}

test('pictures and files are uploaded, described, put into a post, and stay while it uses them', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Aiko Tanaka', 'editor'))
  const prices = { name: 'prices.pdf', buffer: Buffer.from('%PDF-1.7 prices of Northbeam Hosting') }
  const disguised = { name: 'logo.png', buffer: Buffer.from('<html><script>alert(1)</script>') }
  await add(page, { name: 'queue on tuesday.png', buffer: chart }, prices, disguised)
  await expect(page.getByRole('listitem').filter({ hasText: 'logo.png' })).toContainText(
    'Not added. It is of a kind that Gazette does not keep.',
  )
  await page.getByRole('link', { name: /queue-on-tuesday\.png/ }).click()
  await page.getByLabel('What it shows').fill('The mail queue on Tuesday')
  await page.getByRole('button', { name: 'Save words' }).click()
  await expect(toast(page, 'Saved.')).toBeVisible()
  await expect(page.getByText('Nowhere.')).toBeVisible()

  await beginPost(page, 'Two files')
  await page.keyboard.type('See below.')
  await page.getByRole('button', { name: 'From the library' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('TUESDAY')
  await dialog.getByRole('searchbox').press('Enter')
  await expect(dialog.getByRole('button', { name: /prices/ })).toBeHidden()
  await dialog.getByRole('button', { name: /queue-on-tuesday/ }).click()
  await expect(page.getByLabel('What the picture shows')).toHaveValue('The mail queue on Tuesday')
  await textOf(page).press('Control+End')
  await page.getByRole('button', { name: 'From the library' }).first().click()
  await dialog.getByRole('button', { name: /prices/ }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Live', { exact: true })).toBeVisible()

  // Renditions follow the upload; readers get them without anybody's doing.
  const readers = async () => (await page.request.get('/posts/two-files')).text()
  await expect
    .poll(readers, { timeout: 30_000 })
    .toMatch(/<source type="image\/avif" srcset="\/media\/[^"]+ 480w/)
  expect(await readers()).toMatch(/prices\.pdf <span class="media-facts">PDF, 36 bytes<\/span>/)

  await page.goto('/admin/media?show=files')
  await page.getByRole('link', { name: /prices\.pdf/ }).click()
  await expect(page.getByRole('link', { name: 'Two files' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete this file…' })).toBeHidden()
})

test('what nothing uses is deleted, and its address says that it is gone', async ({ page, hire }) => {
  await signIn(page, await hire('Piet de Wit', 'author'))
  await add(page, { name: 'draft.pdf', buffer: Buffer.from('%PDF-1.7 never to be seen') })
  await page.getByRole('link', { name: /draft\.pdf/ }).click()
  const address = await page.getByLabel('Address').inputValue()
  expect((await page.request.get(address)).status()).toBe(200)
  await page.getByRole('button', { name: 'Delete this file…' }).click()
  await page.getByRole('button', { name: 'Delete the file' }).click()
  await expect(toast(page, 'The file is deleted.')).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(410)
})

test('what somebody else uploaded can be used, and is not theirs to change', async ({ page, hire }) => {
  await signIn(page, await hire('Rudo Banda', 'contributor'))
  await page.goto('/admin/media?q=mail-queue')
  await page.getByRole('link', { name: /mail-queue\.png/ }).click()
  await expect(page.getByRole('heading', { name: 'Where it is used' })).toBeVisible()
  await expect(page.getByText('One post of somebody else')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save words' })).toBeHidden()
})

test('a picture stays decorative when the post is opened again', async ({ page, hire }) => {
  await signIn(page, await hire('Lerato Dube', 'author'))
  await beginPost(page, 'Only a line of colour')
  await page.getByRole('button', { name: 'From the library' }).first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /mail-queue/ })
    .first()
    .click()
  await page.getByLabel('What the picture shows').fill('')
  await expect(page.getByText('Say what it shows, or tick “Decorative”')).toBeVisible()
  await page.getByLabel('Decorative').check()
  await saved(page)
  await page.reload()
  await expect(page.getByLabel('Decorative')).toBeChecked()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('files are added by a form, which says what became of each, and deleted after a question', async ({
    page,
    hire,
  }) => {
    await signIn(page, await hire('Naledi Khumalo', 'editor'))
    await page.goto('/admin/media')
    await expect(page.getByRole('button', { name: 'Add files…' })).toBeHidden()
    await page.getByRole('button', { name: 'Files for the library' }).setInputFiles([
      { name: 'terms.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 terms of Northbeam') },
      { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>alert(1)</script>') },
    ])
    await page.getByRole('button', { name: 'Add these files' }).click()
    await expect.poll(() => page.content()).toContain('1 of 2 added. “logo.png” was not added.')
    await page.getByRole('link', { name: /terms\.pdf/ }).click()
    await page.locator('summary', { hasText: 'Delete this file…' }).click()
    await page.getByRole('button', { name: 'Delete the file' }).click()
    await expect.poll(() => page.content()).toContain('The file is deleted.')
    await page.goto('/admin/tags')
    expect(await page.content()).not.toContain('The file is deleted.')
    await page.goto('/admin/media')
    await expect(page.getByRole('link', { name: /terms\.pdf/ })).toHaveCount(0)
  })

  test('files sent after the session has ended are not taken, and the way back is said', async ({
    page,
    context,
    hire,
  }) => {
    await signIn(page, await hire('Bongani Sithole', 'editor'))
    await page.goto('/admin/media')
    await page
      .getByRole('button', { name: 'Files for the library' })
      .setInputFiles([
        { name: 'late.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 late') },
      ])
    await context.clearCookies()
    await page.getByRole('button', { name: 'Add these files' }).click()
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toHaveAttribute(
      'href',
      '/admin/login',
    )
  })
})
