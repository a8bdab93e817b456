import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absoluteUrl, cleanLink, cleanSource } from './urls.ts'

describe('an address in a link', () => {
  test.each([
    'https://northbeam.example/a?b=c&d=e#f',
    'mailto:support@northbeam.example',
    'tel:+27215550100',
    '/posts/x',
    'x.html',
    '?p=12',
    '#section',
    '//cdn.northbeam.example/x',
    'https://例え.example/ü',
  ])('stays as it is: %s', (url) => {
    expect(cleanLink(url)).toBe(url)
  })

  test.each([
    'javascript:x',
    'JAVASCRIPT:x',
    ' \u0000javascript:x',
    'java\tscript:x',
    'vbscript:x',
    'data:text/html,x',
    'blob:x',
    'file:///etc/passwd',
    'ftp://x',
    '',
    '  ',
    'http://',
    'https://[x',
    'https:',
    'https:/',
    'https:?x',
    'http:#a',
  ])('is refused: %j', (url) => {
    expect(cleanLink(url)).toBeNull()
  })

  test('has encoded what may not stand in it', () => {
    expect(cleanLink(' /a b"<c>?q=[1]|100%#x#y ')).toBe('/a%20b%22%3Cc%3E?q=%5B1%5D%7C100%25#x%23y')
  })

  test('cleaned once is clean', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string({ unit: 'binary' }),
        ),
        (url) => {
          const clean = cleanLink(url)
          if (clean !== null) expect(cleanLink(clean)).toBe(clean)
        },
      ),
    )
  })
})

test('pictures come from the web or this site alone', () => {
  expect(cleanSource('/media/x.png')).toBe('/media/x.png')
  expect(['data:image/png;base64,x', 'mailto:a@b', '#x', 'blob:x'].map(cleanSource)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('an address becomes absolute under the page it stands on, and stays when it is already', () => {
  const page = 'https://blog.northbeam.example/posts/x'
  expect(
    ['/a', '#b', '?c', 'https://other.example', 'mailto:a@b'].map((url) => absoluteUrl(url, page)),
  ).toEqual([
    'https://blog.northbeam.example/a',
    'https://blog.northbeam.example/posts/x#b',
    'https://blog.northbeam.example/posts/x?c',
    'https://other.example',
    'mailto:a@b',
  ])
  expect(absoluteUrl('/a', undefined)).toBe('/a')
})
