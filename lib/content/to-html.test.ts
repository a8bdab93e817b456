import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentNode } from './document.ts'
import { fromHtml } from './from-html.ts'
import { fromMarkdown } from './from-markdown.ts'
import { documents } from './testing/documents.ts'
import { elementsIn, textOf, valuesOf } from './testing/markup.ts'
import { toHtml } from './to-html.ts'

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
    const html = toHtml(textOf(...Array.from({ length: 20_000 }, () => structuredClone(heading))))
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
