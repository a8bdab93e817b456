import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHtml } from './from-html.ts'
import { documents } from './testing/documents.ts'
import { InvalidDocument, parseDocument } from './validate.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const linked = (href: unknown) =>
  paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] })

describe('a document', () => {
  test('gets the attributes that it left out, and loses those that nobody knows', () => {
    const given = doc({ type: 'image', attrs: { src: '/a.png', onclick: 'x' } })
    expect(parseDocument(given).content[0]).toEqual({
      type: 'image',
      attrs: {
        src: '/a.png',
        alt: '',
        title: null,
        width: null,
        height: null,
        href: null,
        decorative: false,
      },
    })
  })

  test('has its raw HTML sanitised', () => {
    expect(
      parseDocument(doc({ type: 'rawHtml', attrs: { html: '<b onclick=x>a<script>b</script>' } })).content,
    ).toEqual([{ type: 'rawHtml', attrs: { html: '<b>a</b>' } }])
  })

  test('once read reads the same again', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(parseDocument(document)).toEqual(document)
      }),
    )
  })
})

describe('what is not a document is refused in our words', () => {
  const deep = Array.from({ length: 5_000 }).reduce<unknown>(
    (inner) => ({ type: 'blockquote', content: [inner] }),
    paragraph(),
  )
  test.each([
    [null, 'The body is not a document.'],
    ['<p>x</p>', 'The body is not a document.'],
    [paragraph(), 'The body is a part of a document, not a whole one.'],
    [doc({ type: 'iframe' }), 'The document holds something of an unknown kind: “iframe”.'],
    [doc({ type: 'constructor' }), 'The document holds something of an unknown kind: “constructor”.'],
    [doc({ type: 'text', text: 'x' }), 'A doc cannot hold what this one holds, or lacks a part.'],
    [doc({ type: 'figure', content: [] }), 'A figure cannot hold what this one holds, or lacks a part.'],
    [doc(paragraph({ type: 'text', text: '' })), 'The document holds a piece of text that is empty.'],
    [
      doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'blink' }] })),
      'A text is marked in an unknown way.',
    ],
    [doc({ type: 'heading', attrs: { level: 7 } }), 'In a heading, level cannot have this value.'],
    [doc({ type: 'paragraph', content: 'x' }), 'The content of a paragraph is not a list.'],
    [doc(deep), 'The document nests deeper than 100 levels.'],
    [doc(linked('javascript:x')), 'In a link, href must be a web, mail or phone address or a path.'],
    [doc(linked(7)), 'In a link, href cannot have this value.'],
    [
      doc({ type: 'image', attrs: { src: 'data:image/png;base64,x' } }),
      'In a image, src must be a web address or a path.',
    ],
    [
      doc({ type: 'embed', attrs: { url: 'https://x.example', thumbnail: 'https://x.example/x.png' } }),
      'In a embed, thumbnail must be a path of this site.',
    ],
  ])('%#', (json, message) => {
    expect(() => parseDocument(json)).toThrow(new InvalidDocument(message))
  })

  test('as is a window that does not say when', () => {
    const window = { id: 'w', start: 'tomorrow', zone: 'Africa/Lusaka' }
    expect(() => parseDocument(doc({ type: 'maintenanceWindow', attrs: window }))).toThrow(
      'In a maintenanceWindow, start must be a time in UTC such as 2026-03-01T22:00:00Z.',
    )
  })

  test('as is anything else, without any other error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => doc(value)),
        ),
        (json) => {
          try {
            parseDocument(json)
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidDocument)
          }
        },
      ),
    )
  })

  test('while a post of a hundred thousand words is taken', () => {
    const { document } = fromHtml('<p>Mail is late again today.</p>'.repeat(20_000))
    expect(parseDocument(document).content).toHaveLength(20_000)
  })
})
