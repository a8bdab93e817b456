import { expect, it } from 'vitest'
import { withoutDots, withoutOrigin } from './target.ts'

it.each([
  ['/./admin', '/admin'],
  ['/x/../admin/login?a=./b', '/admin/login?a=./b'],
  ['/%2E/admin', '/admin'],
  ['/\\admin', '//admin'],
  ['/posts/../../admin', '/admin'],
])('%s is %s', (url, plain) => {
  expect(withoutDots(url)).toBe(plain)
})

it.each(['/', '/posts/outage.html?q="./"', '/.well-known/security.txt', '*', '/posts/a..b'])(
  '%s stays as it was sent',
  (url) => {
    expect(withoutDots(url)).toBe(url)
  },
)

it.each([
  ['http://northbeam.example/posts/outage?page=2', '/posts/outage?page=2'],
  ['HTTP://evil.example', '/'],
  ['http://[/', '/'],
  ['*', '/'],
  ['//evil.example/archive', '//evil.example/archive'],
  ['/search?q=http://northbeam.example/', '/search?q=http://northbeam.example/'],
])('%s is here %s', (target, own) => {
  expect(withoutOrigin(target)).toBe(own)
})
