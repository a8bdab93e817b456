import type { Route } from '@playwright/test'
import { expect, signIn, test } from './staff.ts'
import { beginPost, paste, saved, textOf } from './writing.ts'

test('a table can be edited at once, pasted, written in Markdown, or opened again', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Naledi Khumalo', 'author'))
  await beginPost(page, 'Hours of the service desk')
  const text = textOf(page)
  await paste(page, {
    'text/html': '<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td></tr></table>',
  })
  // A row that was too short is made as wide as the others.
  await expect(text.locator('td')).toHaveCount(2)
  await text.locator('td').first().click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('8 to 17')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tuesday')
  await expect(text.locator('td')).toHaveText(['Monday', '8 to 17', 'Tuesday', ''])
  await saved(page)

  await page.reload()
  await page.waitForLoadState('networkidle')
  await text.locator('td').nth(2).click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('9 to 17')
  await expect(text.locator('td').nth(3)).toHaveText('9 to 17')
  await text.locator('td').first().hover()
  await page.mouse.down()
  await text.locator('td').nth(3).hover()
  await page.mouse.up()
  await page.getByRole('button', { name: 'Merge cells' }).click()
  await expect(text.locator('td')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(text.locator('td')).toHaveCount(4)

  await text.press('Control+a')
  await paste(page, { 'text/plain': '| Server | Hours |\n|---|---|\n| mx1 | 3 |' })
  await text.locator('td').first().click()
  await page.getByRole('button', { name: 'Column after' }).click()
  await expect(text.locator('td')).toHaveCount(3)
  await page.getByRole('button', { name: 'Remove row' }).click()
  await page.keyboard.type('!')
  await expect(text.locator('th').last()).toHaveText('Hours!')
})

test('cells are filled one after the other while the tools of a table are still on their way', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Sipho Dlamini', 'author'))
  await beginPost(page, 'Slow line')
  const held: Route[] = []
  let slow = true
  await page.route('**/_next/static/chunks/*.js', (route) =>
    slow ? void held.push(route) : route.continue(),
  )
  const cells = textOf(page).locator('th, td')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.keyboard.type('Monday')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Noon')
  await expect(cells.nth(1)).toHaveText('Noon')
  slow = false
  await Promise.all(held.map((route) => route.continue()))
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('button', { name: 'Column after' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mail')
  await expect(cells.nth(2)).toHaveText('Mail')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cells.first()).toHaveText('Monday')
})
