import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectFocusIn, goTo, openTwice, press, write } from './keys.ts'
import { expect, signIn, test, toast } from './staff.ts'
import { beginPost, saved, textOf } from './writing.ts'

test.describe.configure({ timeout: 120_000 })

const picture = {
  name: 'rack.png',
  mimeType: 'image/png',
  buffer: readFileSync(join(import.meta.dirname, '../lib/samples/mail-queue.png')),
}

test('a post is written, with everything that menus and bars offer', async ({ page, hire }) => {
  await signIn(page, await hire('Piet de Wit', 'author'))
  await press(page, page.getByRole('link', { name: 'Write a post' }).first())
  await goTo(page, page.getByLabel('Title', { exact: true }))
  await page.keyboard.type('Racks by keyboard')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()

  // By the menu that a slash opens.
  await page.keyboard.type('/head')
  const insert = page.getByRole('listbox', { name: 'Insert' })
  await expect(insert.getByRole('option', { selected: true })).toContainText('Heading')
  await page.keyboard.press('Enter')
  await page.keyboard.type('What came\n/warn')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Mind the weight.')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  // By the bar above the text: one stop, and arrows within it.
  await goTo(page, page.getByLabel('Style of the paragraph'), 'Shift+Tab')
  for (let n = 0; n < 7; n++) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'List', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('two racks\ncables\n\n/table\n')
  await expect(textOf(page).getByRole('listitem')).toHaveText(['two racks', 'cables'])
  await expect(page.getByRole('toolbar', { name: 'Table' })).toBeVisible()
  await page.keyboard.type('Rack')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Weight')
  await expect(textOf(page).getByRole('columnheader')).toHaveText(['Rack', 'Weight', ''])

  // Tab goes from cell to cell: Escape makes it lead out of the text.
  await expect(textOf(page)).toHaveAccessibleDescription(/Escape.*Tab/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+End')

  const choosing = page.waitForEvent('filechooser')
  await goTo(page, page.getByRole('toolbar', { name: 'Formatting' }).locator('[tabindex="0"]'), 'Shift+Tab')
  while (!(await page.getByRole('button', { name: 'Picture or file' }).evaluate(isFocused)))
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(picture)
  await expect(page.getByLabel('What the picture shows')).toBeVisible()
  await write(page, page.getByLabel('What the picture shows'), 'The racks in the yard')

  await write(page, page.getByRole('combobox', { name: 'Tags' }), 'racks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Tags of the post' })).toHaveText('racks')
  await saved(page)
})

test('a post is scheduled, found again and moved to another time', async ({ page, hire }) => {
  await signIn(page, await hire('Lerato Dube', 'editor'))
  await beginPost(page, 'Later, by keyboard')
  await saved(page)
  const publish = page.getByRole('button', { name: 'Publish…' })
  const dialog = page.getByRole('dialog')
  await openTwice(page, publish, dialog)
  await goTo(page, page.getByLabel('Now'))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('At a time')).toBeChecked()
  await goTo(page, page.getByLabel('Date'))
  await page.keyboard.type(inDays(3))
  await goTo(page, page.getByLabel('Time', { exact: true }))
  await page.keyboard.type('0900A')
  await expect(dialog.getByText(/^in 3 days, \w+ 09:00/i)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Schedule', exact: true }))
  await expect(toast(page, 'It is scheduled.')).toBeVisible()
  const change = page.getByRole('button', { name: 'Change the time…' })
  await expect(change).toBeFocused()

  await press(page, page.getByRole('link', { name: 'Back to the posts' }), 'Shift+Tab')
  await press(page, page.getByRole('link', { name: /^Scheduled/ }))
  await expect(page).toHaveURL(/show=scheduled/)
  await press(page, page.getByRole('link', { name: 'Later, by keyboard', exact: true }))
  await expect(change).toBeVisible()
  await press(page, change)
  await expectFocusIn(dialog)
  await goTo(page, page.getByLabel('Date'))
  await page.keyboard.type(inDays(4))
  await expect(dialog.getByText(/^in 4 days, \w+ 09:00/i)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Change the time', exact: true }))
  await expect(change).toBeFocused()

  const more = page.getByRole('button', { name: 'More to do with the post' })
  const menu = page.getByRole('menu')
  await openTwice(page, more, menu)
  while (!(await menu.getByRole('menuitem', { name: 'Take down at a time…' }).evaluate(isFocused)))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectFocusIn(dialog)
  await expect(dialog.getByText(/^in 7 days/i)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Take it down then' }))
  await expect(page.getByText(/^Until /)).toBeVisible()
  await expect(more).toBeFocused()

  await page.keyboard.press('Enter')
  while (!(await menu.getByRole('menuitem', { name: 'Unschedule' }).evaluate(isFocused)))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(toast(page, 'It no longer waits for a time.')).toBeVisible()
  await expect(more).toBeFocused()
})

test('the settings of a post keep the focus, and Escape closes one thing at a time', async ({
  page,
  hire,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, await hire('Sipho Ndlovu', 'author'))
  await beginPost(page, 'Settings by keyboard')
  const settings = page.getByRole('button', { name: 'Settings of the post' })
  await press(page, settings, 'Shift+Tab')
  const dialog = page.getByRole('dialog')
  await expectFocusIn(dialog)
  const tags = page.getByRole('combobox', { name: 'Tags' })
  await write(page, tags, 'mainten')
  await expect(page.getByRole('option', { name: 'maintenance' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: 'maintenance' })).toBeHidden()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('racks')
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Remove tag racks' }), 'Shift+Tab')
  await expect(tags).toBeFocused()

  const earlier = page.getByRole('combobox', { name: 'Follow-up to' })
  await write(page, earlier, 'slow')
  await expect(page.getByRole('option', { name: /Slow email/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: /Slow email/ })).toBeHidden()
  await page.keyboard.type(' email')
  await expect(page.getByRole('option', { name: /Slow email/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^No longer a follow-up to Slow email/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(earlier).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(settings).toBeFocused()
})

const isFocused = (element: Element) => element === document.activeElement

/** The day so many days from now, as it is typed into a date field here. */
function inDays(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return `${month}${day}${year}`
}
