import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf } from './address.ts'

describe('the page cache answers', () => {
  it.each([
    ['/', '/'],
    ['/page/2', '/page/2'],
    ['/posts/outage-of-the-mail-servers', '/posts/outage-of-the-mail-servers'],
    ['/posts/caf%C3%A9', '/posts/caf%C3%A9'],
    ['/feed.xml', '/feed.xml'],
    ['/about', '/about'],
    ['/administration', '/administration'],
    ['/2015/06/23/old-address/', '/2015/06/23/old-address/'],
  ])('%s', (target, key) => expect(addressOf(target)).toEqual({ key, keeping: 'always' }))

  it.each([
    ['/posts/outage?utm_source=mail&fbclid=x', '/posts/outage'],
    ['/posts/outage?', '/posts/outage'],
    ['/posts/outage?q=1', '/posts/outage'],
    ['/?utm_source=mail', '/'],
    ['/search?utm_source=mail', '/search'],
  ])('%s without the parameters that it does not know', (target, key) => {
    expect(addressOf(target)).toEqual({ key, keeping: 'always' })
  })

  it.each([
    '/posts/./outage',
    '/x/../posts/outage',
    '/%2e/posts/outage',
    '/posts/outage#x',
    '/posts/outage#?q',
  ])('%s as what it is another spelling of', (target) =>
    expect(addressOf(target)).toEqual({ key: '/posts/outage', keeping: 'always' }),
  )

  it.each([
    ['/?p=12', '/?p=12'],
    ['/?utm_source=mail&p=12', '/?p=12'],
    ['/search?q=mail%20queue', '/search?q=mail+queue'],
    ['/index.php?p=12', '/index.php?p=12'],
    ['/category/mail/?paged=2', '/category/mail/?paged=2'],
    ['/search?page=2&x=1&q=mail+queue', '/search?q=mail+queue&page=2'],
    ['/search?q=first&q=second', '/search?q=first'],
    ['/tags/dns+mail/feed.xml', '/tags/dns+mail/feed.xml'],
    ['/tags/dns%2Bmail,perth/atom-2.xml', '/tags/dns%2Bmail,perth/atom-2.xml'],
    ['/posts/outage.rsc', '/posts/outage.rsc'],
  ])('%s, which a visitor could vary at will, and keeps it briefly', (target, key) => {
    expect(addressOf(target)).toEqual({ key, keeping: 'briefly' })
  })
})

describe('Next answers', () => {
  it.each([
    '/admin',
    '/admin/posts?page=2',
    '/api/auth/session',
    '/_next/static/chunks/a.css',
    '/media/abc/picture.webp',
    '/setup?token=x',
    '/preview/abc',
    '/healthz',
    '/readyz',
    '/metrics',
    '*',
    'http://elsewhere.example/',
    '',
  ])('%s', (target) => expect(addressOf(target)).toBeNull())
})

it('refuses what is longer than any address, and passes over what nobody listens to, however long', () => {
  expect(addressOf(`/posts/${'a'.repeat(3000)}`)).toBe('too long')
  expect(addressOf(`/search?q=${'a'.repeat(3000)}`)).toBe('too long')
  expect(addressOf(`/posts/outage?x=${'a'.repeat(3000)}`)).toEqual({
    key: '/posts/outage',
    keeping: 'always',
  })
})

it('gives the same key to a key', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      const address = addressOf(`${path}?${query}`)
      if (address && address !== 'too long') expect(addressOf(address.key)).toEqual(address)
    }),
  )
})
