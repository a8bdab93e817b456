import type { Page } from '@playwright/test'
import { expect, PASSWORD, signIn, test, toast, trySigningIn } from './staff.ts'

const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ })

test('a password manager finds where the password is changed', async ({ page }) => {
  await page.goto('/.well-known/change-password')
  await expect(page).toHaveURL(/\/admin\/login\?from=%2Fadmin%2Faccount$/)
})

test('somebody asks for a screen, signs in and is there', async ({ page, hire }) => {
  const email = await hire('Aiko Tanaka', 'editor')
  await page.goto('/admin/account')
  await expect(page).toHaveURL(/\/admin\/login\?from=%2Fadmin%2Faccount$/)
  await trySigningIn(page, email)
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await expect(page.getByText(`${email} · Editor`)).toBeVisible()
})

test('a wrong password and an unknown address are told alike, and what was typed stays', async ({
  page,
  hire,
}) => {
  const email = await hire('Piet de Wit', 'author')
  const answers: string[] = []
  for (const address of [email, 'nobody@northbeam.example']) {
    await page.goto('/admin/login')
    await trySigningIn(page, address, 'not the password')
    await expect(alert(page)).toBeVisible()
    await expect(page.getByLabel('Email address')).toHaveValue(address)
    answers.push(await alert(page).innerText())
  }
  expect(answers[0]).toBe(answers[1])
})

test('guessing is stopped, for an address that nobody has just as for one that exists', async ({
  page,
  hire,
}) => {
  const email = await hire('Rudo Banda', 'contributor')
  for (const address of [email, 'ghost@northbeam.example']) {
    await page.goto('/admin/login')
    for (let n = 0; n < 8; n++) {
      await trySigningIn(page, address, `guess number ${n}`)
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
      await expect(alert(page)).toContainText('do not belong together')
    }
    await trySigningIn(page, address)
    await expect(alert(page)).toHaveText(/There were too many attempts\. Try again in 1[0-5] minutes\./)
  }
})

test('a device is signed out from another one, and a changed password does so too', async ({
  page,
  site,
  browser,
  hire,
}) => {
  const email = await hire('Lerato Dube', 'owner')
  await signIn(page, email)
  const phone = await browser.newPage({
    baseURL: site.url,
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0',
  })
  await signIn(phone, email)

  await page.goto('/admin/account')
  await page.getByRole('button', { name: /^Sign out Firefox on Android/ }).click()
  await expect(toast(page, 'That device is signed out.')).toBeVisible()
  await expect(page.getByText('Firefox on Android')).toBeHidden()
  await phone.reload()
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await signIn(phone, email)
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByLabel('New password').fill('kettle april northward')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(toast(page, 'Your password is changed.')).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  await phone.close()
})

test('a form sent after the session has ended says so and keeps what was typed', async ({
  page,
  site,
  browser,
  hire,
}) => {
  const email = await hire('Sipho Nkosi', 'editor')
  await signIn(page, email)
  await page.goto('/admin/account')
  const elsewhere = await browser.newPage({ baseURL: site.url })
  await signIn(elsewhere, email)
  await elsewhere.goto('/admin/account')
  await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(toast(elsewhere, 'You are signed out everywhere else.')).toBeVisible()
  await elsewhere.close()

  await page.getByLabel('About you').fill('Looks after the name servers.')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(alert(page)).toContainText('Your session has ended.')
  await expect(page.getByLabel('About you')).toHaveValue('Looks after the name servers.')
})

test('signing out ends the session, not only the cookie', async ({ page, hire, context }) => {
  const email = await hire('Naledi Phiri', 'author')
  await signIn(page, email)
  const before = await context.cookies()
  // A press that comes before the script does is lost.
  await expect(async () => {
    await page.getByRole('button', { name: /^Naledi Phiri/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click({ timeout: 2_000 })
  }).toPass()
  await expect(toast(page, 'You are signed out.')).toBeVisible()
  await context.addCookies(before)
  await page.goto('/admin')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in works, and a mistake keeps what was typed', async ({ page, hire }) => {
    const email = await hire('Amara Okafor', 'author')
    await page.goto('/admin/account')
    await trySigningIn(page, email, 'not the password')
    await expect(page.getByText('do not belong together')).toBeVisible()
    await expect(page.getByLabel('Email address')).toHaveValue(email)
    expect(new URL(page.url()).search).not.toContain('password')
    await trySigningIn(page, email)
    await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
    await page.getByLabel('About you').fill('Answers the telephone.')
    await page.getByRole('button', { name: 'Save profile' }).click()
    await expect(page.getByLabel('About you')).toHaveValue('Answers the telephone.')
  })

  test('a form sent after the session has ended is kept, and sent again after signing in', async ({
    page,
    context,
    hire,
  }) => {
    const email = await hire('Kagiso Moloi', 'author')
    await page.goto('/admin/account')
    await trySigningIn(page, email)
    await page.getByLabel('About you').fill('Knows every cable.')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Save profile' }).click()
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expect(page.getByText('Knows every cable.')).toBeVisible()
    const opening = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Sign in in a new tab' }).click()
    const tab = await opening
    await trySigningIn(tab, email)
    await expect(tab.getByRole('heading', { name: 'Your account' })).toBeVisible()
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(page.getByLabel('About you')).toHaveValue('Knows every cable.')
  })
})

test('the form of another site is refused in words', async ({ request }) => {
  const headers = { origin: 'https://evil.example' }
  const response = await request.post('/admin/login', {
    headers,
    form: { email: 'thandi@northbeam.example' },
  })
  expect(response.status()).toBe(403)
  expect(await response.text()).toContain('Nothing was done')
})
