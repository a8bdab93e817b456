import { expect, it } from 'vitest'
import { callerOf, sessionCookie } from './caller.ts'

const caller = (headers: Record<string, string>) => callerOf(new Headers(headers))

it('believes of the addresses only the one that the proxy itself saw', () => {
  expect(caller({ 'x-forwarded-for': '10.1.1.1, 203.0.113.9' }).device.address).toBe('203.0.113.9')
  expect(caller({}).device.address).toBe('')
})

it('binds the cookie to TLS where the request came over TLS', () => {
  expect(sessionCookie(caller({ 'x-forwarded-proto': 'https' }))).toBe('__Host-gazette.session')
  expect(sessionCookie(caller({ 'x-forwarded-proto': 'http', host: '10.0.0.5:3000' }))).toBe(
    'gazette.session',
  )
})

it('knows TLS by a cookie that nothing else could have brought', () => {
  expect(caller({ cookie: 'a=b; __Host-gazette.session=token' }).secure).toBe(true)
  expect(caller({ cookie: 'a=b; gazette.session=token' }).secure).toBe(false)
})
