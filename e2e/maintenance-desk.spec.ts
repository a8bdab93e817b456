import { expect, signIn, test, toast } from './staff.ts'
import { beginPost, paste, saved, textOf } from './writing.ts'

// It changes the zones of every table.
test.use({ environment: { GAZETTE_JOURNEY: 'maintenance-desk' } })

test('a pasted table of times becomes a window, and news of it is told from a phone', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Aiko Tanaka', 'editor'))
  await beginPost(page, 'Mail moves to the new rack')
  const start = new Date(Date.now() - 60 * 60 * 1000)
  const row = (label: string, ahead: number) => {
    const at = (hours: number) => new Date(start.getTime() + (hours + ahead) * 60 * 60 * 1000).toISOString()
    const [from, to] = [at(0), at(3)]
    return `${label}: ${from.slice(0, 10)} ${from.slice(11, 16)} – ${to.slice(0, 10)} ${to.slice(11, 16)}`
  }
  await paste(page, { 'text/plain': [row('UTC', 0), row('CAT', 3), row('AWST', 8)].join('\n') })
  const times = page.getByRole('region', { name: 'Times in the text' })
  await expect(times.getByRole('listitem').first()).toContainText('CAT says')
  await times.getByRole('button', { name: 'Turn into a maintenance window' }).click()
  await expect(textOf(page)).not.toContainText('AWST:')
  await page.getByLabel('Add a service').fill('Mail')
  await page.getByLabel('Add a service').press('Enter')
  await saved(page)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Live', { exact: true })).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin/maintenance')
  await page.getByRole('link', { name: 'Write an update on Mail moves to the new rack' }).click()
  await page.getByLabel('What is new?').fill('Half of the mailboxes are moved.')
  await page.getByLabel('Takes longer').check()
  await page.getByLabel(/^New end/).fill('2020-01-01T00:00')
  await page.getByRole('button', { name: 'Publish update' }).click()
  await expect(page.getByText('The new end has passed, or lies before the beginning.')).toBeVisible()
  await expect(page.getByLabel('What is new?')).toHaveValue('Half of the mailboxes are moved.')
  await page.getByLabel(/^New end/).fill('')
  await page.getByRole('button', { name: 'Publish update' }).click()
  await expect(toast(page, 'The update is published.')).toBeVisible()

  await page.goto('/posts/mail-moves-to-the-new-rack')
  await expect(page.getByText('Half of the mailboxes are moved.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Maintenance, extended')).toBeVisible()

  await page.goto('/admin/maintenance')
  await page.getByRole('link', { name: 'Display' }).click()
  await page.getByLabel('Announced ahead, in hours').fill('48')
  await page.getByLabel('Time zones').fill('Asia/Kolkata\nLusaka')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“Lusaka” is not a time zone.')).toBeVisible()
  await expect(page.getByLabel('Announced ahead, in hours')).toHaveValue('48')
  await expect(page.getByLabel('Time zones')).toHaveValue('Asia/Kolkata\nLusaka')
  await page.getByLabel('Time zones').fill('Asia/Kolkata\nAfrica/Lusaka')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(toast(page, 'Saved. Readers see it so from now on.')).toBeVisible()
  await page.goto('/posts/mail-moves-to-the-new-rack')
  await expect(page.getByRole('rowheader')).toContainText(['IST Kolkata', 'CAT Lusaka', 'Your time'])
})
