import { describe, expect, it } from 'vitest'
import { addressesIn, asAddress } from './address.ts'

describe('an address that is typed', () => {
  it.each([
    ['northbeam.example', 'https://northbeam.example'],
    [' status.northbeam.example/heron?now#top ', 'https://status.northbeam.example/heron?now#top'],
    ['support@northbeam.example', 'mailto:support@northbeam.example'],
    ['/posts/heron', '/posts/heron'],
    ['tel:+27215550100', 'tel:+27215550100'],
    ['Heron moves', ''],
  ])('%s leads to %s', (typed, href) => expect(asAddress(typed)).toBe(href))
})

describe('the addresses in a text', () => {
  it.each([
    ['See https://northbeam.example/status.', ['https://northbeam.example/status']],
    ['(www.northbeam.example), or not', ['www.northbeam.example']],
    ['Write to support@northbeam.example!', ['support@northbeam.example']],
    ['Change index.html and 10.0.0.1', []],
    ['git+https://code.example', []],
  ])('of %s are %j', (text, found) => expect(addressesIn(text).map((each) => each.text)).toEqual(found))

  it('are told with where they stand and lead', () =>
    expect(addressesIn('See www.northbeam.example')).toEqual([
      { index: 4, text: 'www.northbeam.example', href: 'https://www.northbeam.example' },
    ]))
})
