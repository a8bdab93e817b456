import type { Page } from '@playwright/test'
import { expect, PASSWORD, signIn, test, toast } from './staff.ts'
import { addPictures, beginPost, dropPictures, paste, saved, standing, textOf } from './writing.ts'

test.use({ environment: { LOG_LEVEL: 'error' } })

test('a maintenance notice is written, scheduled, moved, published, corrected, and its changes are seen', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Aiko Tanaka', 'editor'))
  await beginPost(page, 'Heron moves to another rack')
  await page.keyboard.type('The mail server Heron moves on Fridya.\n')
  await addPictures(page, 'rack.png', 'queue.png')
  await page.getByLabel('What the picture shows').last().fill('The new rack')
  await page.getByLabel('Decorative').first().check()
  await textOf(page).press('Control+End')
  await page.keyboard.type('\n/table\n')
  await page.keyboard.type('Service')
  await page.keyboard.press('Tab')
  await page.keyboard.type('From')
  await expect(textOf(page).getByRole('columnheader').first()).toHaveText('Service')

  await page.getByRole('combobox', { name: 'Tags' }).fill('Relocations')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByLabel('At a time').check()
  await page.getByLabel('Date').fill(dayFromNow(3))
  await page.getByLabel('Time', { exact: true }).fill('09:00')
  await expect(page.getByText(/^in 3 days, \w+ 09:00/i)).toBeVisible()
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(toast(page, 'It is scheduled.')).toBeVisible()
  await expect(page.getByText(/^Appears /)).toBeVisible()
  expect((await page.request.get('/posts/heron-moves-to-another-rack')).status()).toBe(404)

  await page.getByRole('button', { name: 'Change the time…' }).click()
  await page.getByLabel('Now').check()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const readers = async () => (await page.request.get('/posts/heron-moves-to-another-rack')).text()
  expect(await readers()).toContain('Fridya')

  await page.getByText('The mail server Heron moves on Fridya.').click()
  await page.keyboard.press('End')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace')
  await page.keyboard.type('ay.')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('Live, with unpublished changes')).toBeVisible()
  expect(await readers()).toContain('Fridya')
  await page.getByRole('button', { name: 'Publish changes…' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(toast(page, 'The changes are published.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'More to do with the post' })).toBeFocused()
  expect(await readers()).not.toContain('Fridya')

  await page.getByRole('button', { name: 'More to do with the post' }).click()
  await page.getByRole('menuitem', { name: 'What it was before' }).click()
  // On a phone the versions stand below what is compared.
  await page.setViewportSize({ width: 390, height: 844 })
  await page
    .getByRole('link', { name: /Published by Aiko Tanaka/ })
    .last()
    .click()
  await expect(page.getByRole('deletion')).toHaveText('Fridya')
  await expect(page.getByRole('deletion')).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: 'Bring the older text back' }).click()
  await expect(toast(page, /^The old text is back, as changes that readers do not see yet/)).toBeVisible()
  await expect(textOf(page)).toContainText('Heron moves on Fridya.')
  await expect(page.getByText('Live, with unpublished changes')).toBeVisible()
  expect(await readers()).not.toContain('Fridya')
})

test('pictures are dropped anywhere, stand in their order, and are sent when the server is back', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Thabo Nkosi', 'author'))
  await beginPost(page, 'The new rack')
  await page.keyboard.type('Before.\nAfter.')
  const pictures = textOf(page).locator('img')
  await page.route('**/admin/api/media', async (route) => {
    // The second picture waits until the first one stands in the text.
    const second = route.request().postDataBuffer()?.includes('back.png')
    if (second) await pictures.and(page.locator('[src*="front.png"]')).waitFor()
    await route.continue()
  })
  await dropPictures(textOf(page).getByText('Before.'), 'front.png', 'back.png')
  await expect(page.getByLabel('What the picture shows')).toHaveCount(2)
  const order = async () => {
    const found = await textOf(page)
      .locator('p, img')
      .evaluateAll((all) => all.map((each) => each.getAttribute('src') ?? each.textContent))
    return found.filter((each) => /Before|After|png/.test(each))
  }
  expect(await order()).toEqual([
    'Before.',
    expect.stringContaining('front.png'),
    expect.stringContaining('back.png'),
    'After.',
  ])

  await page.context().setOffline(true)
  await dropPictures(page.getByLabel('Title', { exact: true }), 'side.png', 'top.png')
  await expect(page.getByText('side.png could not be sent: the server did not answer.')).toBeVisible()
  await expect(page.getByText('top.png could not be sent: the server did not answer.')).toBeVisible()
  await page.context().setOffline(false)
  for (const count of [3, 4]) {
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(page.getByLabel('What the picture shows')).toHaveCount(count)
  }
  const shown = (await order()).filter((each) => /side|top/.test(each))
  expect(shown).toEqual([expect.stringContaining('side.png'), expect.stringContaining('top.png')])
})

test('of two people who write at once, nobody loses a word', async ({ page, browser, site, hire }) => {
  await signIn(page, await hire('Thandi Mokoena', 'owner'))
  await beginPost(page, 'Mail is slow')
  await page.keyboard.type('We are looking into it.')
  await saved(page)
  const other = await browser.newPage({ baseURL: site.url })
  await signIn(other, await hire('Piet de Wit', 'editor'))
  await other.goto(page.url())
  await textOf(other).press('Control+End')
  await other.keyboard.type(' It is the disk.')
  await expect(standing(other)).toHaveText(/^Not saved yet/)
  await saved(other)

  await page.keyboard.type(' It is the switch.')
  await expect(page.getByRole('heading', { name: 'Piet de Wit has changed this post' })).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: 'switch' })).toBeVisible()
  await page.getByRole('button', { name: 'Take the newer text' }).click()
  await expect(textOf(page)).toHaveText('We are looking into it. It is the disk.')
  await saved(page)
  await page.goto(`${new URL(page.url()).pathname}/revisions`)
  await page
    .getByRole('link', { name: /Kept aside by Thandi Mokoena/ })
    .first()
    .click()
  await expect(page.getByRole('deletion').filter({ hasText: 'switch' })).toBeVisible()
  await other.close()
})

test('an address that a colleague has changed is not changed back by going on to write', async ({
  page,
  browser,
  hire,
  site,
}) => {
  await signIn(page, await hire('Lerato Moyo', 'editor'))
  await beginPost(page, 'Racks move')
  await saved(page)
  const other = await browser.newPage({ baseURL: site.url })
  await signIn(other, await hire('Jonas Weber', 'editor'))
  await other.goto(page.url())
  await other.getByLabel('Address').fill('moving-day')
  await expect(standing(other)).toHaveText(/^Not saved yet/)
  await saved(other)
  await other.close()

  await textOf(page).click()
  await page.keyboard.type('On Friday.')
  await expect(page.getByRole('heading', { name: 'Jonas Weber has changed this post' })).toBeVisible()
  await expect(page.getByText('The address ends in “moving-day” in theirs')).toBeVisible()
  await page.getByRole('button', { name: 'Take the newer text' }).click()
  await expect(page.getByLabel('Address')).toHaveValue('moving-day')
  await saved(page)
})

test('when the session has ended, the writer signs in again where they are', async ({ page, hire }) => {
  await signIn(page, await hire('Lerato Dube', 'author'))
  await beginPost(page, 'Night watch')
  await page.keyboard.type('Before.')
  await saved(page)
  await page.context().clearCookies()
  await page.keyboard.type(' After.')
  await expect(standing(page)).toHaveText(/You are signed out/)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Password', { exact: true }).fill('not the password')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog.getByText('do not belong together')).toBeVisible()
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await saved(page)
  await expect(textOf(page)).toHaveText('Before. After.')
})

/** Types what the server never gets, and lets the browser crash. */
async function crashUnsaved(page: Page, words: string): Promise<void> {
  await page.route('**/admin/api/**', (route) => route.abort())
  await textOf(page).click()
  await page.keyboard.type(words)
  await expect(standing(page)).toHaveText(/The server does not answer.*kept in this browser/)
  await page.goto('chrome://crash').catch(() => undefined)
}

test('what the server never got is offered back after a crash', async ({ page, context, hire }) => {
  await signIn(page, await hire('Rudo Banda', 'author'))
  await beginPost(page, 'Power cut')
  await saved(page)
  const address = page.url()
  await crashUnsaved(page, 'These words were never sent.')

  const after = await context.newPage()
  await after.goto(address)
  await expect(after.getByText('This browser kept a text of this post')).toBeVisible()
  await after.getByRole('button', { name: 'Use it' }).click()
  await expect(textOf(after)).toHaveText('These words were never sent.')
  await saved(after)
  await after.reload()
  await expect(textOf(after)).toHaveText('These words were never sent.')
  await expect(after.getByText('This browser kept')).toBeHidden()
})

test('a text found after a crash does not push out what a colleague has saved since', async ({
  page,
  context,
  browser,
  hire,
  site,
}) => {
  await signIn(page, await hire('Lindiwe Dube', 'editor'))
  await beginPost(page, 'Disk or switch')
  await saved(page)
  const address = page.url()
  await crashUnsaved(page, 'It is the switch.')

  const colleague = await browser.newPage({ baseURL: site.url })
  await signIn(colleague, await hire('Thabo Nkosi', 'editor'))
  await colleague.goto(address)
  await textOf(colleague).click()
  await colleague.keyboard.type('It is the disk.')
  await expect(standing(colleague)).toHaveText(/^Not saved yet/)
  await saved(colleague)
  await colleague.close()

  const after = await context.newPage()
  await after.goto(address)
  await after.getByRole('button', { name: 'Use it' }).click()
  await expect(
    after.getByRole('heading', { name: 'The post has been changed since your text was kept' }),
  ).toBeVisible()
  await expect(after.getByRole('deletion').filter({ hasText: 'disk' })).toBeVisible()
  await after.getByRole('button', { name: 'Take the newer text' }).click()
  await expect(textOf(after)).toHaveText('It is the disk.')
  await saved(after)
  await after.goto(`${address}/revisions`)
  await after
    .getByRole('link', { name: /Kept aside by Lindiwe Dube/ })
    .first()
    .click()
  await expect(after.getByRole('deletion').filter({ hasText: 'switch' })).toBeVisible()
})

test('lists from Word and Markdown are pasted as what they are', async ({ page, hire }) => {
  await signIn(page, await hire('Naledi Khumalo', 'author'))
  await beginPost(page, 'Pasted')
  await paste(page, {
    'text/html': wordItem(1, '1.', 'Stop') + wordItem(2, '·', 'mail') + wordItem(1, '2.', 'Start'),
  })
  await expect(textOf(page).locator('ol > li')).toHaveCount(2)
  await expect(textOf(page).locator('ol ul > li')).toHaveText('mail')
  await textOf(page).press('Control+a')
  await paste(page, {
    'text/plain': '## Cause\n\n- [x] found\n- [ ] fixed\n\n> [!WARNING]\n> Do not restart.',
  })
  await expect(textOf(page).getByRole('heading', { name: 'Cause' })).toBeVisible()
  await expect(textOf(page).getByRole('checkbox')).toHaveCount(2)
  await expect(textOf(page).getByLabel('Kind of box')).toHaveValue('warning')
  await textOf(page).press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('See [our prices](northbeam.example/prices) and [not](javascript:alert(1)).')
  await expect(textOf(page).getByRole('link')).toHaveCount(1)
  await expect(textOf(page).getByRole('link', { name: 'our prices', exact: true })).toHaveAttribute(
    'href',
    'https://northbeam.example/prices',
  )
  await expect(textOf(page)).toHaveText('See our prices and [not](javascript:alert(1)).')
})

test('a contributor asks for review instead of publishing', async ({ page, hire }) => {
  await signIn(page, await hire('Sipho Ndlovu', 'contributor'))
  await beginPost(page, 'Draft of an offer')
  await saved(page)
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ask for review' }).click()
  await expect(page.getByText('In review', { exact: true })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const answer = await page.request.post(`/admin/api/posts/${id}/publication`, { data: { version: 3 } })
  expect(answer.status()).toBe(404)
})

test('times that the clocks skip or repeat are asked about', async ({ page, hire }) => {
  await signIn(page, await hire('Mandla Zulu', 'author'))
  await beginPost(page, 'Summer time')
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByLabel('At a time').check()
  await page.getByLabel('Time zone').selectOption('Europe/Berlin')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  const schedule = page.getByRole('button', { name: 'Schedule', exact: true })
  await page.getByLabel('Date').fill('2030-03-31')
  await expect(page.getByText('it does not exist on that day')).toBeVisible()
  await expect(schedule).toBeDisabled()
  // On a phone too, nothing of what is asked is cut off.
  await page.setViewportSize({ width: 390, height: 844 })
  const dialog = page.getByRole('dialog')
  expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
  await page.getByRole('button', { name: /03:30 CEST/ }).click()
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('03:30')
  await expect(dialog.getByText(/^in \d+ years, Sunday 31 March 2030, 03:30 CEST/i)).toBeVisible()
  await expect(schedule).toBeEnabled()

  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await page.getByLabel('Date').fill('2030-10-27')
  await page.getByRole('button', { name: /02:30 CET/ }).click()
  await expect(dialog.getByText(/^in \d+ years, Sunday 27 October 2030, 02:30 CET/i)).toBeVisible()
  await expect(dialog.getByText('27 October 2030, 01:30 UTC')).toBeVisible()
  await expect(schedule).toBeEnabled()
  await page.getByLabel('Date').fill('2019-10-27')
  await page.getByRole('button', { name: /02:30 CET/ }).click()
  await expect(page.getByText(/^That time has passed/)).toBeVisible()
  await page.getByLabel('Date').fill('')
  await expect(dialog.getByText('Give a day and a time.')).toBeVisible()

  await page.route('**/admin/api/when', (route) => route.abort())
  await page.getByLabel('Date').fill('2020-01-01')
  await expect(dialog.getByText(/^The server does not answer/)).toBeVisible()
  await page.unroute('**/admin/api/when')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^That time has passed/)).toBeVisible()
  await page.getByLabel('Date').fill('9999-12-31')
  await expect(page.getByText(/more than ten years away/)).toBeVisible()
})

/** The date so many days from now, as a date field takes it. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** An item of a list as Word puts it on the clipboard. */
function wordItem(level: number, marker: string, text: string): string {
  return (
    `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}` +
    `<span>&nbsp; </span></span>${text}<o:p></o:p></p>`
  )
}
