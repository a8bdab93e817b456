import { describe, expect, test } from 'vitest'
import type { DocumentNode } from './document.ts'
import { elementsIn, textOf } from './testing/markup.ts'
import { toHtml } from './to-html.ts'

describe('no text gets out of its place', () => {
  const attack =
    '"\'><script>alert(1)</script><img src=x onerror=alert(1)><!--</style></textarea>\u0000\ud800'
  test.each<[string, DocumentNode]>([
    ['text', { type: 'paragraph', content: [{ type: 'text', text: attack }] }],
    [
      'alt and title',
      {
        type: 'image',
        attrs: {
          src: '/a.png',
          alt: attack,
          title: attack,
          width: null,
          height: null,
          href: null,
          decorative: false,
        },
      },
    ],
    ['code', { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: attack }] }],
    ['language', { type: 'codeBlock', attrs: { language: attack }, content: [{ type: 'text', text: 'x' }] }],
    [
      'cards',
      {
        type: 'embed',
        attrs: {
          url: 'https://x.example',
          provider: 'link',
          title: attack,
          description: attack,
          thumbnail: null,
        },
      },
    ],
    [
      'file names',
      {
        type: 'media',
        attrs: { kind: 'video', src: '/v.mp4', title: attack, poster: null, width: null, height: null },
      },
    ],
    [
      'anchors',
      {
        type: 'paragraph',
        content: [
          { type: 'anchor', attrs: { id: attack } },
          { type: 'text', text: 'x' },
        ],
      },
    ],
    ['raw HTML', { type: 'rawHtml', attrs: { html: attack } }],
    [
      'addresses',
      {
        type: 'image',
        attrs: {
          src: `/a.png?${attack}`,
          alt: '',
          title: null,
          width: null,
          height: null,
          href: `/b?${attack}`,
          decorative: false,
        },
      },
    ],
    [
      'addresses that run',
      {
        type: 'image',
        attrs: {
          src: 'javascript:x',
          alt: '',
          title: null,
          width: null,
          height: null,
          href: 'javascript:x',
          decorative: false,
        },
      },
    ],
    [
      'windows',
      {
        type: 'maintenanceWindow',
        attrs: {
          id: attack,
          start: '2026-03-01T22:00:00Z',
          end: null,
          zone: 'UTC',
          services: [attack],
          kind: 'incident',
          state: 'done',
          updates: [{ at: '2026-03-01T22:00:00Z', text: attack }],
        },
      },
    ],
  ])('%s', (_, node) => {
    const html = toHtml(textOf(node))
    const allowed = new Set(
      'p figure img pre code span div a video strong ol li time table thead tbody tr th td'.split(' '),
    )
    expect(elementsIn(html).filter(({ tagName }) => !allowed.has(tagName))).toEqual([])
    expect(
      elementsIn(html).flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on'))),
    ).toEqual([])
    for (const sign of ['javascript:', '\u0000', '\ud800']) expect(html).not.toContain(sign)
  })
})
