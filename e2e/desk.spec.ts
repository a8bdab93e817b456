import { expect, signIn, test, toast } from './staff.ts'

// Posts, tags and addresses change here, which others read elsewhere.
test.use({ environment: { GAZETTE_JOURNEY: 'desk' } })

test('an editor finds posts, puts them into the trash, and takes that back', async ({ page, hire }) => {
  await signIn(page, await hire('Aiko Tanaka', 'editor'))
  await page.getByRole('link', { name: 'Posts', exact: true }).click()
  await page.getByRole('searchbox').fill('email slow')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/q=email\+slow/)
  const report = page.getByRole('link', { name: 'Why email was slow on Tuesday', exact: true })
  await expect(report).toBeVisible()

  const trash = page.getByRole('button', { name: 'Move to the trash' })
  await expect(trash).toBeDisabled()
  await page.getByLabel('Choose “Why email was slow on Tuesday”').press('Space')
  await trash.press('Enter')
  await expect(report).toBeHidden()
  await toast(page, '1 post moved to the trash.').getByRole('button', { name: 'Undo' }).click()
  await expect(report).toBeVisible()
  expect((await page.request.get('/posts/why-email-was-slow-on-tuesday')).status()).toBe(200)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('an editor is told what came of each button over the list', async ({ page, hire }) => {
    await signIn(page, await hire('Sipho Ndlovu', 'editor'))
    await page.goto('/admin/posts?q=contact+form')
    const trash = page.getByRole('button', { name: 'Move to the trash' })
    await trash.click()
    await expect(page.getByText('Choose at least one post first.')).toBeVisible()
    await page.getByLabel(/^Choose “Security notice/).check()
    await page.getByLabel('Name of the tag').fill('no such tag')
    await page.getByLabel('What to do with the tag').selectOption('remove')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByLabel(/^Choose “Security notice/).check()
    await expect(page.getByText('There is no tag “no such tag”.')).toBeVisible()
    await trash.click()
    await expect.poll(() => page.content()).toContain('1 post moved to the trash.')
    await page.goto('/admin/posts?show=trashed&q=contact+form')
    await page.getByLabel(/^Choose “Security notice/).check()
    await page.getByRole('button', { name: 'Restore' }).click()
    await expect.poll(() => page.content()).toContain('1 post restored as drafts.')
  })

  test('what came of several pages is said of pages', async ({ page, hire }) => {
    await signIn(page, await hire('Lindiwe Dube', 'editor'))
    await page.goto('/admin/pages')
    await page.getByRole('button', { name: 'Move to the trash' }).click()
    await expect(page.getByText('Choose at least one page first.')).toBeVisible()
  })

  test('a tag can be deleted, after a question that opens below the button', async ({ page, hire }) => {
    await signIn(page, await hire('Naledi Khumalo', 'editor'))
    await page.goto('/admin/tags')
    await page.getByLabel('New tag').fill('Harbour works')
    await page.getByRole('button', { name: 'Add tag' }).click()
    await page.getByRole('link', { name: 'Harbour works' }).click()
    const confirm = page.getByRole('button', { name: 'Delete the tag' })
    await expect(confirm).toBeHidden()
    await page.locator('summary', { hasText: 'Delete this tag…' }).click()
    await expect(page.locator('details')).toContainText('No post carries it.')
    await confirm.click()
    await expect(page).toHaveURL(/\/admin\/tags$/)
    await expect(page.getByRole('link', { name: 'Harbour works' })).toHaveCount(0)
  })
})

test('a contributor sees no posts of others, and screens that are not theirs are not there', async ({
  page,
  hire,
}) => {
  await signIn(page, await hire('Rudo Banda', 'contributor'))
  await page.getByRole('link', { name: 'Posts', exact: true }).click()
  await expect(page.getByText('There is nothing here yet')).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Tags' }),
  ).toBeHidden()
  expect((await page.goto('/admin/tags'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible()
})

test('a tag that becomes part of another takes its readers along', async ({ page, hire }) => {
  await signIn(page, await hire('Piet de Wit', 'editor'))
  await page.goto('/admin/tags')
  await page.getByLabel('New tag').fill('MAINTENANCE')
  await page.getByRole('button', { name: 'Add tag' }).click()
  await expect(page.getByText('There is a tag “maintenance” already.')).toBeVisible()
  await page.getByRole('link', { name: 'transparency' }).click()
  await page.getByLabel('Merge “transparency” into').selectOption('incidents')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(toast(page, 'The tags are one now.')).toBeVisible()
  await page.goto('/tags/transparency')
  await expect(page).toHaveURL(/\/tags\/incidents$/)
})

test('an address that leads nowhere is found and led somewhere', async ({ page, hire }) => {
  await signIn(page, await hire('Lerato Dube', 'editor'))
  await page.goto('/admin/redirects')
  await page.getByLabel('Find or test an address').fill('/heron')
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByText('There is nothing at /heron (404).')).toBeVisible()
  await page.getByLabel('Leads to').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('Use a path of this blog')).toBeVisible()
  await expect(page.getByLabel('This address')).toHaveValue('/heron')
  await page.getByLabel('Leads to').fill('/posts/heron-moves-to-new-hardware')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(toast(page, '/heron leads to /posts/heron-moves-to-new-hardware now.')).toBeVisible()
  await page.goto('/heron')
  await expect(page).toHaveURL(/\/posts\/heron-moves-to-new-hardware$/)
})

test('where an address leads is changed, removed, and brought back', async ({ page, hire, request }) => {
  await signIn(page, await hire('Lerato Dube', 'editor'))
  await page.goto('/admin/redirects')
  await page.getByLabel('This address').fill('/status')
  await page.getByLabel('Leads to').fill('/tags/incidents')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('link', { name: 'Change where /status leads' }).click()
  await expect(page.getByLabel('Leads to')).toHaveValue('/tags/incidents')
  await page.getByLabel('Leads to').fill('https://status.northbeam.example/')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(toast(page, '/status leads to https://status.northbeam.example/ now.')).toBeVisible()
  const location = async () =>
    (await request.get('/status', { maxRedirects: 0 })).headers().location ?? 'nowhere'
  expect(await location()).toBe('https://status.northbeam.example/')
  await page.getByRole('button', { name: 'Remove /status' }).click()
  await expect(toast(page, '/status leads nowhere now.')).toBeVisible()
  expect(await location()).toBe('nowhere')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Remove /status' })).toBeVisible()
  expect(await location()).toBe('https://status.northbeam.example/')
})

test('pages are written and looked at among the pages', async ({ page, hire }) => {
  await signIn(page, await hire('Thandi Mokoena', 'owner'))
  await page.goto('/admin/pages')
  await page.getByRole('link', { name: 'About this blog', exact: true }).click()
  const here = page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current=page]')
  await expect(page.getByRole('link', { name: 'Back to the pages' })).toBeVisible()
  await expect(here.first()).toHaveText('Pages')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { name: 'Preview', level: 1 })).toBeVisible()
  await expect(here.first()).toHaveText('Pages')
  await page.goBack()
  await page.getByRole('link', { name: 'Back to the pages' }).click()
  await expect(page).toHaveURL(/\/admin\/pages$/)
  await page.goto('/admin/posts')
  await expect(here.first()).toHaveText('Posts')
})
