import fc from 'fast-check'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Document, DocumentNode } from './document.ts'
import { fromHtml } from './from-html.ts'
import { fromMarkdown } from './from-markdown.ts'
import { documents } from './testing/documents.ts'
import { toHtml } from './to-html.ts'

type Element = DefaultTreeAdapterTypes.Element

const doc = (...content: DocumentNode[]): Document => ({ type: 'doc', content })
const text = (words: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
})

function elementsIn(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('attrs' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  parseFragment(html).childNodes.forEach(visit)
  return found
}

function valuesOf(html: string, ...names: string[]): string[] {
  return elementsIn(html).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => names.includes(name)).map(({ value }) => value),
  )
}

describe('headings', () => {
  test('leave h1 to the title of the page', () => {
    const { document } = fromMarkdown('# One\n\n## Two\n\n### Three')
    expect(toHtml(document, { headingIds: false })).toBe('<h2>One</h2><h3>Two</h3><h4>Three</h4>')
    expect(toHtml(document, { headingIds: false, topLevel: 3 })).toBe(
      '<h3>One</h3><h4>Two</h4><h5>Three</h5>',
    )
  })

  test('skip no level on the way down, wherever the author began', () => {
    const { document } = fromMarkdown('#### One\n\n###### Two\n\n### Three\n\n#### Four\n\n# Five')
    expect(toHtml(document, { headingIds: false })).toBe(
      '<h2>One</h2><h3>Two</h3><h2>Three</h2><h3>Four</h3><h2>Five</h2>',
    )
  })

  test('are numbered in one go when thousands of them are equal', () => {
    const heading: DocumentNode = {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Update' }],
    }
    const html = toHtml(doc(...Array.from({ length: 20_000 }, () => structuredClone(heading))))
    expect(html).toContain('<h2 id="update-20000">')
  })

  test('have ids of their own, that the page around them does not use', () => {
    const { document } = fromMarkdown('# Mail\n\n# Mail\n\n# Site header\n\n# 🙂')
    expect(valuesOf(toHtml(document), 'id')).toEqual(['mail', 'mail-2', 'section-header', 'section'])
  })
})

describe('addresses', () => {
  test('are absolute when an origin is given, in raw HTML too', () => {
    const { document } = fromHtml(
      '<p><a href="/a">a</a> <a href="#b">b</a></p><img src="/c.png" alt="c"><dl><dt><a href="d">d</a></dl>',
    )
    const html = toHtml(document, { origin: 'https://blog.northbeam.example', path: '/posts/x' })
    expect(valuesOf(html, 'href', 'src')).toEqual([
      'https://blog.northbeam.example/a',
      'https://blog.northbeam.example/posts/x#b',
      'https://blog.northbeam.example/c.png',
      'https://blog.northbeam.example/posts/d',
    ])
  })

  test('of every document are absolute when an origin is given', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const html = toHtml(document, { origin: 'https://blog.northbeam.example', path: '/posts/x' })
        expect(
          valuesOf(html, 'href', 'src', 'poster', 'cite').filter(
            (url) => !/^(https?:\/\/|mailto:)/.test(url),
          ),
        ).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('every document', () => {
  test('becomes markup that nests as it is written, without styles, scripts, frames or empty links', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const html = toHtml(document)
        const elements = elementsIn(html)
        expect(
          elements.filter(({ tagName }) => ['script', 'style', 'iframe', 'form', 'object'].includes(tagName)),
        ).toEqual([])
        expect(valuesOf(html, 'style', 'onclick', 'onerror')).toEqual([])
        expect(new Set(valuesOf(html, 'id')).size).toBe(valuesOf(html, 'id').length)
        expect(html.match(/<[a-z]/g)).toHaveLength(elements.length)
        expect(html).not.toMatch(/<a [^>]*>\s*<\/a>/)
      }),
      { numRuns: 100 },
    )
  })
})

describe('no text gets out of its place', () => {
  const attack =
    '"\'><script>alert(1)</script><img src=x onerror=alert(1)><!--</style></textarea>\u0000\ud800'
  test.each<[string, DocumentNode]>([
    ['text', text(attack)],
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
    const html = toHtml(doc(node))
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

describe('details of form', () => {
  test('a link goes on over other marks', () => {
    expect(toHtml(fromHtml('<p><a href="/x">All <b>mail</b> is <i>late</i></a></p>').document)).toBe(
      '<p><a href="/x">All <strong>mail</strong> is <em>late</em></a></p>',
    )
  })

  test('known languages get colours, others do not', () => {
    expect(toHtml(fromMarkdown('```php\n<?php echo 1;\n```').document)).toContain(
      '<span class="hljs-keyword">echo</span>',
    )
    expect(toHtml(fromMarkdown('```klingon\n<b>\n```').document)).toBe(
      '<pre class="code" tabindex="0"><code>&lt;b&gt;</code></pre>',
    )
  })

  test('a picture that is a link has a name', () => {
    expect(toHtml(fromHtml('<a href="/x"><img src="/a.png" alt=""></a>').document)).toContain(
      'aria-label="Open the picture"',
    )
  })

  test('header cells say what they are headers of', () => {
    const { document } = fromHtml(
      '<table><tr><th>Server</th><th>Hours</th></tr><tr><th>mx1</th><td>3</td></tr></table>',
    )
    expect(toHtml(document)).toContain(
      '<thead><tr><th scope="col">Server</th><th scope="col">Hours</th></tr></thead><tbody><tr><th scope="row">mx1</th><td>3</td></tr></tbody>',
    )
  })
})

function rowsOf(html: string): string[] {
  const rows = html.match(/<tr>.*?<\/tr>/g) ?? []
  return rows.map((row) => row.replace(/<\/t[hd]>/g, ' | ').replace(/<[^>]*>/g, ''))
}

function calendar(id: string): string {
  return `/posts/mail/${id}.ics`
}

function titleOf(html: string): string | undefined {
  return /<strong>(.*?)<\/strong>/.exec(html)?.[1]
}

describe('a maintenance window', () => {
  const window = {
    type: 'maintenanceWindow',
    attrs: {
      id: 'mail-move',
      start: '2026-07-01T22:30:00Z',
      end: '2026-07-02T01:00:00Z',
      zone: 'Africa/Lusaka',
      services: ['Mail', 'Webmail'],
      kind: 'maintenance',
      state: 'planned',
      updates: [
        { at: '2026-07-01T23:00:00Z', text: 'mx1 is done.' },
        { at: '2026-07-01T23:40:00.000Z', text: 'mx2 is done.' },
      ],
    },
  } satisfies DocumentNode
  const written = (attrs: Partial<(typeof window)['attrs']>, options: Parameters<typeof toHtml>[1] = {}) =>
    toHtml(doc({ ...window, attrs: { ...window.attrs, ...attrs } }), options)
  const at = (time: string) => written({}, { now: new Date(`2026-07-0${time}Z`) })

  test('shows its times in every zone, with the day where it is another', () => {
    const html = written(
      {},
      { zones: ['UTC', 'Africa/Lusaka', 'America/Los_Angeles', 'Australia/Perth', 'Nowhere/Land'] },
    )
    expect(rowsOf(html)).toEqual([
      'Time zone | Begins | Ends | ',
      'UTC | 22:30 Wed, 1 Jul 2026 | 01:00 Thu 2 Jul | ',
      'CAT Lusaka | 00:30 Thu 2 Jul | 03:00 Thu 2 Jul | ',
      'PDT Los Angeles | 15:30 | 18:00 | ',
      'AWST Perth | 06:30 Thu 2 Jul | 09:00 Thu 2 Jul | ',
    ])
    expect(valuesOf(html, 'datetime')[0]).toBe('2026-07-01T22:30:00.000Z')
    expect(html).toContain('Affects Mail, Webmail')
  })

  test('tells the hours apart that a change of clocks repeats', () => {
    const times = { start: '2026-11-01T08:30:00Z', end: '2026-11-01T09:30:00Z' }
    expect(
      rowsOf(written(times, { zones: ['UTC', 'America/Los_Angeles', 'Europe/Berlin'] })).slice(1),
    ).toEqual([
      'UTC | 08:30 Sun, 1 Nov 2026 | 09:30 | ',
      'PDT/PST Los Angeles | 01:30 PDT | 01:30 PST | ',
      'CET Berlin | 09:30 | 10:30 | ',
    ])
  })

  test('says so when nobody knows its end', () => {
    expect(rowsOf(toHtml(doc({ ...window, attrs: { ...window.attrs, end: null } })))[1]).toBe(
      'UTC | 22:30 Wed, 1 Jul 2026 | not known yet | ',
    )
  })

  test('tells the newest first, with its time', () => {
    const html = written({})
    expect(html.indexOf('mx2 is done.')).toBeLessThan(html.indexOf('mx1 is done.'))
    expect(html).toContain('2 July 2026, <span class="clock">01:00 CAT</span></time> mx1 is done.')
  })

  test('is on a page what it is at that time, and has room for the time of the reader', () => {
    expect([at('1T22:29:59'), at('1T22:30:00'), at('2T01:00:00')].map(titleOf)).toEqual([
      'Maintenance, planned',
      'Maintenance, in progress',
      'Maintenance, done',
    ])
    expect(at('1T22:00:00')).toContain('<tr class="own-time">')
  })

  test('does not depend on the clock in feeds, where only what somebody said is told', () => {
    expect(titleOf(written({}))).toBe('Maintenance')
    expect(titleOf(toHtml(doc({ ...window, attrs: { ...window.attrs, state: 'cancelled' } })))).toBe(
      'Maintenance, cancelled',
    )
    expect(written({})).not.toContain('own-time')
  })

  test('leads to its calendar file where there is one', () => {
    expect(written({}, { calendar })).toContain('<a href="/posts/mail/mail-move.ics" type="text/calendar">')
    expect(written({}, { calendar, origin: 'https://blog.northbeam.example' })).toContain(
      '"https://blog.northbeam.example/posts/mail/mail-move.ics"',
    )
    expect(written({})).not.toContain('calendar')
  })
})
