import { parseHTML } from 'linkedom'
import { expect, PASSWORD, test, trySigningIn } from './staff.ts'

test.use({ environment: { TRUST_PROXY: '1' } })

test('behind a proxy that speaks TLS, the cookie is bound to its host and to TLS at whichever name', async ({
  site,
  hire,
}) => {
  const email = await hire('Thandi Mokoena', 'owner')
  for (const host of ['blog.northbeam.example', 'status.northbeam.example:8443']) {
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': host,
      'x-forwarded-for': '203.0.113.9',
    }
    const fields = await hiddenFields(await fetch(`${site.url}/admin/login`, { headers }))
    fields.set('email', email)
    fields.set('password', PASSWORD)
    const response = await fetch(`${site.url}/admin/login`, {
      method: 'POST',
      body: fields,
      headers: { ...headers, origin: `https://${host}` },
      redirect: 'manual',
    })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/admin$/)
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('__Host-gazette.session='))
    expect(cookie).toMatch(/; Path=\/;.*; Secure; HttpOnly; SameSite=lax$/)
  }
})

test('behind a proxy that speaks TLS, the screen that follows comes with the answer to a form', async ({
  page,
  site,
  hire,
}) => {
  const email = await hire('Aiko Tanaka', 'editor')
  const { host } = new URL(site.url)
  await page.goto('/admin/login')
  const answers: string[] = []
  await page.route('**/admin/login*', async (route) => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': host, origin: `https://${host}` }
    const response = await route.fetch({
      headers: { ...route.request().headers(), ...headers },
      maxRedirects: 0,
    })
    answers.push(await response.text())
    await route.fulfill({ response })
  })
  await trySigningIn(page, email)
  await expect.poll(() => answers.at(0)).toContain('Aiko Tanaka')
})

/** What a form without script sends besides what is typed. */
async function hiddenFields(response: Response): Promise<FormData> {
  const { document } = parseHTML(await response.text())
  const fields = new FormData()
  for (const input of document.querySelectorAll('form input[type=hidden]'))
    fields.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
  return fields
}
