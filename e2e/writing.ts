import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** Where the text of a post is written. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the post' })

/** What the screen says of how the text stands with the server. */
export const standing = (page: Page): Locator => page.getByRole('status').first()

/** Begins a post with a title; the caret stands in the empty text. */
export async function beginPost(page: Page, title: string): Promise<void> {
  await page.goto('/admin/posts/new')
  await expect(textOf(page)).toBeVisible()
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
}

export async function saved(page: Page): Promise<void> {
  await expect(standing(page)).toHaveText(/^Saved at/)
}

/** Puts something on the clipboard and pastes it where the caret is. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await textOf(page).evaluate((element, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(types)) clipboardData.setData(type, content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

/** Adds pictures to the text, as the file dialog does. */
export async function addPictures(page: Page, ...names: string[]): Promise<void> {
  const buffer = readFileSync(join(import.meta.dirname, '../lib/samples/mail-queue.png'))
  const files = names.map((name) => ({ name, mimeType: 'image/png', buffer }))
  await page.getByLabel('Pictures and files').setInputFiles(files)
  await expect(page.getByLabel('What the picture shows')).toHaveCount(names.length)
}
