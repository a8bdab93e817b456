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

const PICTURE = readFileSync(join(import.meta.dirname, '../lib/samples/mail-queue.png'))

/** Drops pictures from the desktop onto something. */
export async function dropPictures(onto: Locator, ...names: string[]): Promise<void> {
  const picture = PICTURE.toString('base64')
  await onto.evaluate(
    (element, dropped) => {
      const dataTransfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(dropped.picture), (sign) => sign.charCodeAt(0))
      for (const name of dropped.names) dataTransfer.items.add(new File([bytes], name, { type: 'image/png' }))
      const { left, top, height } = element.getBoundingClientRect()
      const at = {
        clientX: left + 5,
        clientY: top + height / 2,
        bubbles: true,
        cancelable: true,
        dataTransfer,
      }
      // A browser drops only where the pointer was welcome before.
      if (element.dispatchEvent(new DragEvent('dragover', at))) return
      element.dispatchEvent(new DragEvent('drop', at))
    },
    { names, picture },
  )
}

/** Adds pictures to the text, as the file dialog does. */
export async function addPictures(page: Page, ...names: string[]): Promise<void> {
  const files = names.map((name) => ({ name, mimeType: 'image/png', buffer: PICTURE }))
  await page.getByLabel('Pictures and files').setInputFiles(files)
  await expect(page.getByLabel('What the picture shows')).toHaveCount(names.length)
}
