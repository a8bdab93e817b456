import { describe, expect, test } from 'vitest'
import type { NodeOf } from '../document.ts'
import { fromHtml } from '../from-html.ts'
import { textOf } from '../testing/markup.ts'
import { toHtml } from '../to-html.ts'

const HASH = 'a'.repeat(64)
const hashOf = (letter: string) => letter.repeat(64)
const renditions = [
  { width: 2000, mime: 'image/jpeg', hash: HASH },
  ...['b', 'c'].map((letter, index) => ({
    width: [960, 480][index] ?? 0,
    mime: 'image/avif',
    hash: hashOf(letter),
  })),
  { width: 960, mime: 'image/jpeg', hash: hashOf('d') },
  { width: 480, mime: 'image/jpeg', hash: hashOf('e') },
]
const files = new Map([
  [HASH, { mime: 'image/jpeg', bytes: 900_000, width: 2000, height: 1000, renditions }],
  [hashOf('f'), { mime: 'application/pdf', bytes: 1_234_567, width: null, height: null, renditions: [] }],
])

const image = (attrs: Partial<NodeOf<'image'>['attrs']> = {}): NodeOf<'image'> => ({
  type: 'image',
  attrs: {
    src: `/media/${HASH}/rack.jpg`,
    alt: 'Rack 4',
    title: null,
    width: null,
    height: null,
    href: null,
    decorative: false,
    ...attrs,
  },
})

describe('a picture with renditions', () => {
  test('lets the browser choose a format and a width, and keeps its place until it is there', () => {
    const html = toHtml(textOf(image()), { files })
    expect(html).toContain(
      `<source type="image/avif" srcset="/media/${hashOf('c')}/rack.avif 480w, /media/${hashOf('b')}/rack.avif 960w" sizes="(min-width: 44rem) 41rem, 100vw">`,
    )
    expect(html).toContain(
      `srcset="/media/${hashOf('e')}/rack.jpg 480w, /media/${hashOf('d')}/rack.jpg 960w"`,
    )
    expect(html).toContain('width="2000" height="1000" loading="lazy"')
  })

  test('is fetched at once when it is what the page begins with', () => {
    const html = toHtml(textOf(image(), image()), { files, leads: true })
    expect(html.match(/fetchpriority="high"/g)).toHaveLength(1)
    expect(html.match(/loading="lazy"/g)).toHaveLength(1)
  })

  test('needs no more of itself than the width it is shown in', () => {
    expect(toHtml(textOf(image({ width: 320, height: 160 })), { files })).toContain('sizes="320px"')
  })

  test('is one address of a sensible width in a feed', () => {
    const html = toHtml(textOf(image()), { files, origin: 'https://blog.northbeam.example' })
    expect(html).toContain(`src="https://blog.northbeam.example/media/${hashOf('d')}/rack.jpg"`)
    expect(html).not.toMatch(/picture|srcset/)
  })

  test('is the same picture again when it is copied from the page', () => {
    const document = textOf(image({ width: 2000, height: 1000 }))
    expect(fromHtml(toHtml(document, { files })).document).toEqual(document)
  })
})

test('of a decorative picture HTML from outside cannot tell, our own can', () => {
  expect(fromHtml('<img src="/a.png" alt="">').document).toMatchObject({
    content: [{ attrs: { decorative: false } }],
  })
  expect(fromHtml('<img src="/a.png" alt="" data-decorative>').document).toMatchObject({
    content: [{ attrs: { decorative: true } }],
  })
})

test('a download says what it is and how large', () => {
  const attrs = { kind: 'file', title: 'Prices', poster: null, width: null, height: null } as const
  const src = `/media/${hashOf('f')}/prices-2027.pdf`
  const html = toHtml(textOf({ type: 'media', attrs: { ...attrs, src } }), { files })
  expect(html).toContain('Prices <span class="media-facts">PDF, 1.2 MB</span></a>')
})
