import { expect, signIn, test } from './staff.ts'
import { addPictures, beginPost, saved, textOf } from './writing.ts'

test('pictures come in while one writes on, and go with everything that is theirs', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Piet de Wit', 'author'))
  await beginPost(page, 'New racks')
  await page.keyboard.type('Two racks came.\n')
  const onTheirWay: (() => void)[] = []
  await page.route(/\/admin\/api\/media\?/, async (route) => {
    await new Promise<void>((arrive) => onTheirWay.push(arrive))
    await route.continue()
  })
  const added = addPictures(page, 'rack.png', 'cables.png')
  await expect.poll(() => onTheirWay.length).toBe(2)
  await page.keyboard.type('More will ')
  for (const arrive of onTheirWay) arrive()
  await added
  await page.keyboard.type('come.')
  const paragraphs = textOf(page).locator('> p')
  await expect(paragraphs).toHaveText(['Two racks came.', 'More will come.'])

  const shown = textOf(page).locator('img')
  await shown.first().click()
  await page.keyboard.type('Not a caption.')
  await expect(paragraphs).toHaveText(['Two racks came.', 'Not a caption.', 'More will come.'])
  await expect(shown).toHaveCount(2)
  await shown.first().click()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Remove picture' }).click()
  await expect(textOf(page).locator('figure')).toHaveCount(0)
  await saved(page)
})
