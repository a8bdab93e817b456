import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, signIn, test, trySigningIn } from './staff.ts'
import { beginPost, saved, standing, textOf } from './writing.ts'

// The server and its database go away under those who write, so nobody else may be there.
test.use({ environment: { LOG_LEVEL: 'fatal' } })
test.describe.configure({ mode: 'serial' })

test('writing goes on while the database is away, everybody is told, and all is saved when it is back', async ({
  page,
  browser,
  site,
  hire,
}) => {
  test.skip(Boolean(process.env.E2E_DATABASE_SERVER), 'A file is taken away here')
  test.setTimeout(120_000)
  const email = await hire('Thandi Mokoena', 'editor')
  await signIn(page, email)
  await beginPost(page, 'Disk trouble')
  await page.keyboard.type('Before.')
  await saved(page)
  const colleague = await browser.newPage({ baseURL: site.url })
  await colleague.goto('/admin/login')
  const database = join(site.dataDir, 'gazette.db')
  await rename(database, `${database}.away`)
  await page.keyboard.type(' Meanwhile.')
  await expect(standing(page)).toHaveText(/Not saved.*kept in this browser/)
  await expect(page.getByRole('alert').filter({ hasText: 'database' })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.type(' Still here.')
  await trySigningIn(colleague, email)
  await expect(colleague.getByText('Something went wrong on our side.')).toBeVisible()
  await colleague.close()
  await rename(`${database}.away`, database)
  await expect(standing(page)).toHaveText(/^Saved at/, { timeout: 60_000 })
  await page.reload()
  await expect(textOf(page)).toHaveText('Before. Meanwhile. Still here.')
})

test('a power cut of the server in the middle of a sentence loses nothing of it', async ({
  page,
  site,
  hire,
}) => {
  test.setTimeout(120_000)
  await signIn(page, await hire('Piet de Wit', 'author'))
  await beginPost(page, 'Power cut')
  await page.keyboard.type('The lights')
  await saved(page)
  await page.keyboard.type(' go out')
  await site.powerCut(async () => {
    await page.keyboard.type(' and on')
    await expect(standing(page)).toHaveText(/The server does not answer.*kept in this browser/)
    await page.getByRole('button', { name: 'Publish…' }).click()
    await expect(page.getByText('The server does not answer. This opens as soon as it does.')).toBeVisible()
  })
  await expect(page.getByRole('dialog', { name: 'Publish the post' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(standing(page)).toHaveText(/^Saved at/, { timeout: 60_000 })
  await textOf(page).press('Control+End')
  await page.keyboard.type(' again.')
  await saved(page)
  await page.reload()
  await expect(textOf(page)).toHaveText('The lights go out and on again.')
})
