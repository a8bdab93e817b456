import type { Locator, Page } from '@playwright/test'
import { expect, test as plain } from './site.ts'

/** What everybody signs in with. */
export const PASSWORD = 'violin otter teapot'

type Role = 'owner' | 'editor' | 'author' | 'contributor'

type Staff = {
  /** Gives somebody an account; returns the address they sign in with. */
  hire: (name: string, role: Role) => Promise<string>
}

let hired = 0

/** A test on a site that has staff. Names may come again: tests that share a site do not share people. */
export const test = plain.extend<Staff>({
  hire: async ({ site }, use) => {
    await use(async (name, role) => {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}.${++hired}@northbeam.example`
      const options = ['--email', email, '--name', name, '--role', role, '--password-stdin']
      await site.gazetteReading(PASSWORD, 'user', 'create', ...options)
      return email
    })
  },
})

/** Fills in the form and sends it; what comes of it is for the test to see. */
export async function trySigningIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in, and ends at the overview. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin')
  await trySigningIn(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hello/)
}

/** The result of what was done, as it is told in a corner. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.getByRole('listitem').filter({ hasText: text })
}

export { expect }
