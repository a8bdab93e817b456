import { expect, it } from 'vitest'
import { isForeign } from './foreign-origin.ts'

const sent = (method: string, headers: Record<string, string>) =>
  isForeign({ method, header: (name) => headers[name] })

it('takes a form from our own page, at whichever of our names', () => {
  expect(sent('POST', { origin: 'https://blog.northbeam.example', host: 'blog.northbeam.example' })).toBe(
    false,
  )
  expect(sent('POST', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' })).toBe(false)
})

it('goes by the name that the proxy was asked for', () => {
  const behind = { origin: 'https://blog.northbeam.example', host: 'localhost:3000' }
  expect(sent('POST', behind)).toBe(true)
  expect(sent('POST', { ...behind, 'x-forwarded-host': 'blog.northbeam.example' })).toBe(false)
})

it('refuses what another site sends, and what hides where it is from', () => {
  const host = 'blog.northbeam.example'
  expect(sent('POST', { origin: 'https://evil.example', host })).toBe(true)
  expect(sent('DELETE', { origin: 'https://blog.northbeam.example.evil.example', host })).toBe(true)
  expect(sent('POST', { origin: 'https://blog.northbeam.example:8443', host })).toBe(true)
  expect(sent('POST', { origin: 'null', host })).toBe(true)
  expect(sent('POST', { 'sec-fetch-site': 'cross-site', host })).toBe(true)
})

it('lets everybody read, and programs write', () => {
  expect(sent('GET', { origin: 'https://evil.example', host: 'blog.northbeam.example' })).toBe(false)
  expect(sent('POST', { host: 'blog.northbeam.example' })).toBe(false)
})
