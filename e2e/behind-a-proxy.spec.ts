import { parseHTML } from 'linkedom'
import { expect, PASSWORD, test } from './staff.ts'

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

/** What a form without script sends besides what is typed. */
async function hiddenFields(response: Response): Promise<FormData> {
  const { document } = parseHTML(await response.text())
  const fields = new FormData()
  for (const input of document.querySelectorAll('form input[type=hidden]'))
    fields.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
  return fields
}
