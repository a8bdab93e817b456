import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from '../content/document.ts'
import { fromHtml } from '../content/from-html.ts'
import { toHtml } from '../content/to-html.ts'
import { toText } from '../content/to-text.ts'
import { parseDocument } from '../content/validate.ts'
import { redirectDocument } from './redirect-document.ts'
import type { Reference } from './references.ts'

const rack = {
  id: 1,
  hash: 'ab'.repeat(32),
  name: 'rack.png',
  width: 600,
  height: 200,
  alt: 'A rack',
  isNew: true,
}
const references: Record<string, Reference> = {
  '/rack.png': { kind: 'file', path: '/media/rack.png', file: rack },
  '/rack-300x100.png': { kind: 'file', path: '/media/rack.png', file: rack },
  '/gone.png': { kind: 'lost', url: 'https://old.example/gone.png' },
  '/caf%E9.png': { kind: 'lost', url: 'https://old.example/caf%E9.png' },
  '/move': { kind: 'path', path: '/posts/move', title: 'The move' },
  'https://old.example/move': { kind: 'path', path: '/posts/move', title: 'The move' },
  [`/${'ü'.repeat(2000)}`]: { kind: 'lost', url: `https://old.example/${'%C3%BC'.repeat(2000)}` },
}

function redirect(html: string) {
  const { document, notes } = redirectDocument(
    fromHtml(html).document,
    (address) => references[address] ?? null,
  )
  return { html: toHtml(document, {}), nodes: document.content, notes }
}

const gallery = (...names: string[]) =>
  `<div data-type="gallery">${names.map((name) => `<img src="/${name}.png">`).join('')}</div>`

const types = (nodes: DocumentNode[]) => nodes.map(({ type }) => type)

test('a missing picture whose name is in an encoding of old is linked like any other', () => {
  const { html, notes } = redirect('<img src="/caf%E9.png">')
  expect(html).toBe('<p><a href="https://old.example/caf%E9.png">caf%E9.png</a></p>')
  expect(notes).toEqual(['links to caf%E9.png instead of showing it, for want of the file'])
})

describe('pictures', () => {
  test('get their new address, what they show, and the size they were shown in', () => {
    expect(redirect('<img src="/rack.png" width="300">').nodes).toMatchObject([
      { attrs: { src: '/media/rack.png', alt: 'A rack', width: 300, height: 100 } },
    ])
    expect(redirect('<img src="/rack-300x100.png" alt="Full">').nodes).toMatchObject([
      { attrs: { alt: 'Full', width: 300, height: 100 } },
    ])
    expect(redirect('<img src="/rack.png" width="9000">').nodes).toMatchObject([
      { attrs: { width: 600, height: 200 } },
    ])
  })

  test('linked to themselves are linked to nothing, linked elsewhere stay so', () => {
    expect(redirect('<a href="/rack.png"><img src="/rack.png"></a>').nodes).toMatchObject([
      { attrs: { href: null } },
    ])
    expect(redirect('<a href="/move"><img src="/rack.png"></a>').nodes).toMatchObject([
      { attrs: { href: '/posts/move' } },
    ])
  })

  test('that are gone become links, and their captions the text below', () => {
    const { html, nodes, notes } = redirect(
      '<figure><img src="/gone.png"><figcaption>The hall</figcaption></figure>',
    )
    expect(types(nodes)).toEqual(['paragraph', 'paragraph'])
    expect(html).toContain('<a href="https://old.example/gone.png">gone.png</a>')
    expect(html).toContain('The hall')
    expect(notes).toEqual(['links to gone.png instead of showing it, for want of the file'])
  })

  test('that are gone from a gallery follow it', () => {
    expect(types(redirect(gallery('rack', 'gone')).nodes)).toEqual(['gallery', 'paragraph'])
    expect(types(redirect(gallery('gone')).nodes)).toEqual(['paragraph'])
  })

  test('of other sites stay, and are named', () => {
    const { html, notes } = redirect('<img src="https://flickr.example/a.jpg">')
    expect(html).toContain('https://flickr.example/a.jpg')
    expect(notes).toEqual(['shows pictures that lie elsewhere, on flickr.example'])
  })
})

test('an embedded post of the same blog becomes a link by its title', () => {
  const { html } = redirect(
    '<div data-type="embed" data-url="https://old.example/move" data-provider="link"></div>',
  )
  expect(html).toBe('<p><a href="/posts/move">The move</a></p>')
})

test('links in what stays HTML lead on, too', () => {
  expect(redirect('<dl><dt><a href="/move">x</a></dt><dd>y</dd></dl>').html).toContain('href="/posts/move"')
})

test('whatever the document, what comes out is one, with every word', () => {
  const addresses = fc.constantFrom(...Object.keys(references), 'https://example.org/', '#x')
  const inline = fc.oneof(
    fc.constant('word '),
    addresses.map((href) => `<a href="${href}">word</a>`),
    addresses.map((src) => `<img src="${src}">`),
  )
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      inline,
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'ul><li',
            'blockquote',
            'td',
            'figure',
            'figcaption',
            'details',
            'dl><dd',
            'h2',
            'div data-type="gallery"',
          ),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([name, inside]) => `<${name}>${inside.join('')}${closing(name)}`),
      addresses.map((src) => `<video src="${src}"></video><div data-type="embed" data-url="${src}"></div>`),
    ),
  }))
  fc.assert(
    fc.property(tree, (html) => {
      const before = fromHtml(html).document
      const after = parseDocument(redirectDocument(before, (address) => references[address] ?? null).document)
      expect(words(toText(after))).toBeGreaterThanOrEqual(words(toText(before)))
    }),
    { numRuns: 300 },
  )
})

function closing(open: string): string {
  return open
    .split('><')
    .toReversed()
    .map((name) => `</${name.split(' ')[0]}>`)
    .join('')
}

function words(text: string): number {
  return text.match(/word/g)?.length ?? 0
}
