import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, PHONE } from './axe.ts'
import { expect, signIn, test, toast } from './staff.ts'
import { addPictures, beginPost, dropPictures, saved, standing, textOf } from './writing.ts'

// Posts are made here and changed, which others would find in their lists.
test.use({ environment: { GAZETTE_JOURNEY: 'accessible' } })
test.describe.configure({ timeout: 300_000 })

/** Every screen, as its folder is called, and where one of its kind is. */
const SCREENS: Record<string, string | ((page: Page) => Promise<string>)> = {
  '/admin': '/admin',
  '/admin/[...unknown]': '/admin/nowhere',
  '/admin/account': '/admin/account',
  '/admin/maintenance': '/admin/maintenance',
  '/admin/maintenance/[post]/[block]': (page) => linked(page, '/admin/maintenance', /e\/\d+\/[^/]+$/),
  '/admin/maintenance/display': '/admin/maintenance/display',
  '/admin/maintenance/services': '/admin/maintenance/services',
  '/admin/maintenance/services/[id]': (page) => linked(page, '/admin/maintenance/services', /s\/\d+$/),
  '/admin/media': '/admin/media',
  '/admin/media/[id]': (page) => linked(page, '/admin/media', /media\/\d+$/),
  '/admin/pages': '/admin/pages',
  '/admin/posts': '/admin/posts',
  '/admin/posts/[id]': (page) => linked(page, '/admin/posts', /posts\/\d+$/),
  '/admin/posts/[id]/preview': async (page) => `${await linked(page, '/admin/posts', /s\/\d+$/)}/preview`,
  '/admin/posts/[id]/preview/frame': async (page) =>
    `${await linked(page, '/admin/posts', /s\/\d+$/)}/preview/frame`,
  '/admin/posts/[id]/revisions': async (page) => `${await linked(page, '/admin/posts', /s\/\d+$/)}/revisions`,
  '/admin/posts/new': '/admin/posts/new',
  '/admin/redirects': '/admin/redirects?q=/heron',
  '/admin/tags': '/admin/tags',
  '/admin/tags/[id]': (page) => linked(page, '/admin/tags', /tags\/\d+$/),
}

test('no screen is forgotten here', () => {
  const files = readdirSync(join(import.meta.dirname, '../app'), { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => /(?:^|\/)page\.tsx$/.test(file))
  // Names in parentheses are not part of an address.
  const addresses = pages.map((file) => `/${dirname(file)}`.replaceAll(/\/\([^)]+\)/g, ''))
  const screens = addresses.filter((address) => /^\/admin(?:\/|$)/.test(address))
  expect(new Set([...Object.keys(SCREENS), '/admin/login'])).toEqual(new Set(screens))
})

test('every screen can be used by everybody', async ({ page, hire }) => {
  const email = await hire('Tumelo Khumalo', 'owner')
  await page.goto('/admin/login')
  await expectAccessible(page)
  await signIn(page, email)
  for (const [screen, at] of Object.entries(SCREENS))
    await test.step(screen, async () => {
      await page.goto(typeof at === 'string' ? at : await at(page))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, { forFingers: !screen.endsWith('/frame') })
    })
})

test('so can what opens from lists, and what a form answers', async ({ page, hire }) => {
  await signIn(page, await hire('Aiko Tanaka', 'owner'))
  await page.setViewportSize(PHONE)
  // A press that comes before the script does is lost.
  await expect(async () => {
    await page.getByRole('button', { name: 'Account of Aiko Tanaka' }).click()
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  // A menu stands outside of all regions, and has the focus.
  await expectAccessible(page, { sizes: [PHONE], apart: ['region'] })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('dialog', { name: 'All screens' })).toBeVisible()
  await expectAccessible(page, { sizes: [PHONE] })

  await page.goto('/admin/posts?q=zeppelin')
  await expect(page.getByText('Nothing is like that')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/admin/posts?q=prices')
  await page.getByLabel('Choose all on this page').check()
  await page.getByLabel('Name of the tag').fill('x'.repeat(81))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Move to the trash' }).click()
  await expect(toast(page, /moved to the trash/)).toBeVisible()
  await expectAccessible(page)
  await page.goto('/admin/posts?show=trashed')
  await page.getByLabel('Choose all on this page').check()
  await page.getByRole('button', { name: 'Delete for good…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/admin/maintenance/services')
  await page.getByLabel('New service').fill('Fax')
  await page.getByRole('button', { name: 'Add service' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Fax', exact: true })).toBeVisible()
  for (const [list, name] of [
    ['/admin/maintenance/services', 'Fax'],
    ['/admin/tags', 'email'],
  ] as const) {
    await page.goto(list)
    await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await page.getByLabel('Name', { exact: true }).fill(' ')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('[aria-invalid]').first()).toBeVisible()
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Delete this tag…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/admin/media')
  await page.getByLabel('Files for the library').setInputFiles([
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    { name: 'prices.txt', mimeType: 'text/plain', buffer: Buffer.from('Prices') },
  ])
  await expect(page.getByRole('button', { name: 'Clear this list' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /prices\.txt/ }).click()
  await page.getByRole('button', { name: 'Delete this file…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)
})

test('so can everything that opens where a post is written', async ({ page, hire }) => {
  const email = await hire('Piet de Wit', 'owner')
  await signIn(page, email)
  await beginPost(page, 'For everybody')
  await addPictures(page, 'rack.png')
  await page.context().setOffline(true)
  await dropPictures(page.getByLabel('Title', { exact: true }), 'side.png')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await expect(page.getByText('Say what each picture shows')).toBeVisible()
  await page.getByLabel('At a time').check()
  await page.getByLabel('Time zone').selectOption('Europe/Berlin')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await page.getByLabel('Date').fill('2030-10-27')
  await expect(page.getByRole('button', { name: /02:30 CET/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByLabel('Decorative').check()
  await textOf(page).press('Control+End')
  await page.keyboard.type('\n/')
  await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type('main\n')
  await expect(page.getByLabel('Add a service')).toBeVisible()
  await expectAccessible(page)

  await textOf(page).press('Control+End')
  await page.keyboard.type('\n/video\n')
  await page.getByLabel('Address of the video or page').fill('mailto:thandi@northbeam.example')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A whole web address is needed')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByLabel('Address, or title of a post').fill('slow')
  await expect(page.getByRole('option', { name: /Slow email/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()

  await page.keyboard.type('/table\n')
  await expect(page.getByRole('toolbar', { name: 'Table' })).toBeVisible()
  for (const heading of ['Rack', 'Weight', 'Power']) {
    await page.keyboard.type(heading)
    await page.keyboard.press('Tab')
  }
  for (const [kind, name] of [
    ['warning', 'Kind of box'],
    ['html', 'HTML'],
    ['code', 'Language of the code'],
  ] as const) {
    await textOf(page).press('Control+End')
    await page.keyboard.type(`\n/${kind}\n`)
    await expect(textOf(page).getByLabel(name, { exact: true }).first()).toBeVisible()
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: 'From the library' }).first().click()
  await expect(
    page
      .getByRole('dialog')
      .getByRole('button', { name: /mail-queue/ })
      .first(),
  ).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await saved(page)
  const menu = page.getByRole('button', { name: 'More to do with the post' })
  await menu.click()
  await expect(page.getByRole('menuitem', { name: 'Move to the trash' })).toBeVisible()
  await expectAccessible(page, { apart: ['region'] })
  await page.keyboard.press('Escape')
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Settings of the post' }).click()
  await page.getByRole('combobox', { name: 'Tags' }).fill('maint')
  await expect(page.getByRole('option', { name: 'maintenance' })).toBeVisible()
  await expectAccessible(page, { sizes: [PHONE] })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Leave full screen' }).click()
})

test('so can what is asked when a post is live', async ({ page, hire }) => {
  await signIn(page, await hire('Naledi Phiri', 'owner'))
  await beginPost(page, 'The switch is back')
  await page.keyboard.type('It was the fan.')
  await saved(page)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'More to do with the post' }).click()
  await page.getByRole('menuitem', { name: 'Take down at a time…' }).click()
  await expect(page.getByRole('dialog')).toContainText(/in 7 days/)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await textOf(page).press('Control+End')
  await page.keyboard.type(' And a cable.')
  await saved(page)
  await page.getByRole('button', { name: 'Publish changes…' }).click()
  await expect(page.getByLabel('Tell followers again')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${new URL(page.url()).pathname}/revisions`)
  await expect(page.getByRole('insertion')).toHaveText(/And a cable/)
  await expectAccessible(page)
})

test('so can what stands in the way of saving', async ({ page, browser, site, hire }) => {
  const email = await hire('Lerato Dube', 'owner')
  await signIn(page, email)
  await beginPost(page, 'Mail is slow')
  await page.keyboard.type('We are looking into it.')
  await saved(page)
  const other = await browser.newPage({
    baseURL: site.url,
    storageState: await page.context().storageState(),
  })
  await other.goto(page.url())
  await textOf(other).press('Control+End')
  await other.keyboard.type(' It is the disk.')
  await expect(standing(other)).toHaveText(/^Not saved yet/)
  await saved(other)
  await other.close()
  await page.keyboard.type(' It is the switch.')
  await expect(page.getByRole('insertion').filter({ hasText: 'switch' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the newer text' }).click()
  await saved(page)

  await page.context().clearCookies()
  await textOf(page).press('Control+End')
  await page.keyboard.type(' Or the cable.')
  const again = page.getByRole('button', { name: 'Sign in again' })
  await expect(again).toBeVisible()
  await expectAccessible(page)
  await again.click()
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('do not belong together')).toBeVisible()
  await expectAccessible(page)

  const address = page.url()
  await signIn(page, email)
  await page.goto(address)
  await page.getByRole('button', { name: 'Show what differs' }).click()
  await expect(page.getByRole('insertion')).toHaveText(/Or the cable/)
  await expectAccessible(page)
})

/** The first address on a page that looks like `wanted`. */
async function linked(page: Page, on: string, wanted: RegExp): Promise<string> {
  await page.goto(on)
  const links = page.getByRole('main').getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return addresses.find((address) => wanted.test(address)) ?? `nothing like ${wanted} on ${on}`
}
