import fc from 'fast-check'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { nodesOf } from './document.ts'
import type { NodeName } from './document.ts'
import { fromHtml } from './from-html.ts'
import { linksOf } from './links.ts'
import { documents } from './testing/documents.ts'
import { toHtml } from './to-html.ts'
import { toText } from './to-text.ts'
import { parseDocument } from './validate.ts'

const htmlOf = (html: string) => toHtml(fromHtml(html).document, { headingIds: false })
const notesOf = (html: string) => fromHtml(html).notes
const first = <N extends NodeName>(html: string, type: N) => nodesOf(fromHtml(html).document, type)[0]

const TAGS =
  'a abbr address article b big blockquote br button caption center cite code dd details div dl dt em fieldset figcaption figure font form ' +
  'h1 h3 hr i img label legend li main math nav noscript ol p pre q ruby rt s section small span strong sub summary sup svg table tbody td text ' +
  'tfoot th thead tr u ul var'
const ATTRIBUTES = [
  '',
  ' class="wp-block-gallery"',
  ' class="wp-block-embed"',
  ' id=a',
  ' href=/x',
  ' href="javascript:x"',
  ' src=/x.jpg',
  ' colspan=3 rowspan=2',
  ' style="font-weight:bold"',
  ' data-type=callout',
  ' data-type=taskItem',
  ' data-type=gallery',
  ' class=wp-caption',
]
const tag = fc.constantFrom(...TAGS.split(' '))
const token = fc.oneof(
  fc.tuple(tag, fc.constantFrom(...ATTRIBUTES)).map(([name, attributes]) => `<${name}${attributes}>`),
  tag.map((name) => `</${name}>`),
  fc.integer({ min: 1000, max: 9999 }).map((n) => ` word${n} `),
)

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The words that a browser shows. */
function visibleWords(html: string): string[] {
  const words: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('value' in node) words.push(...(node.value.match(/word\d+/g) ?? []))
    if ('childNodes' in node && !['title', 'desc'].includes(node.nodeName)) node.childNodes.forEach(visit)
  }
  parseFragment(html, { scriptingEnabled: false }).childNodes.forEach(visit)
  return words
}

describe('text', () => {
  test('survives whatever the markup around it is', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const html = tokens.join('')
        const kept = toText(fromHtml(html).document).match(/word\d+/g) ?? []
        expect(kept.toSorted()).toEqual(visibleWords(html).toSorted())
      }),
      { numRuns: 400 },
    )
  })

  test('of our own pages reads back', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const again = fromHtml(toHtml(document)).document
        const kept = new Set(wordsOf(toText(again)))
        expect(wordsOf(toText(document)).filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('of any kind gives a document that is valid', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (html) => {
        const { document } = fromHtml(html)
        expect(parseDocument(document)).toEqual(document)
      }),
    )
  })
})

describe('structure', () => {
  test('keeps nested lists, and lists written straight into lists', () => {
    expect(htmlOf('<ul><li>Mail<ol start=3><li>mx3</ol></ul>')).toBe(
      '<ul><li>Mail<ol start="3"><li>mx3</li></ol></li></ul>',
    )
    expect(htmlOf('<ul><li>Mail<ul></ul></li><ul><li>mx1</li></ul></ul>')).toBe(
      '<ul><li>Mail<ul><li>mx1</li></ul></li></ul>',
    )
  })

  test('makes a task list of a list of checkboxes', () => {
    const list = first(
      '<ul><li><input type=checkbox checked> Drain</li><li><label><input type=checkbox> Patch</label></li></ul>',
      'taskList',
    )
    expect(list?.content?.map((item) => item.type === 'taskItem' && item.attrs.checked)).toEqual([
      true,
      false,
    ])
    expect(htmlOf('<ul><li><input type=checkbox checked> Drain</li><li>Patch</li></ul>')).toBe(
      '<ul><li>☑ Drain</li><li>Patch</li></ul>',
    )
  })

  test('moves the foot of a table to its end, and gives every row the same width', () => {
    const html =
      '<table><tfoot><tr><td>Sum</tfoot><thead><tr><td>Server<td>Hours</thead><tr><td rowspan=5>mx1<td style="text-align:right">3</table>'
    expect(htmlOf(html)).toBe(
      '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">Server</th><th scope="col">Hours</th></tr></thead>' +
        '<tbody><tr><td rowspan="2">mx1</td><td class="align-right">3</td></tr><tr><td>Sum</td></tr></tbody></table></div>',
    )
  })

  test('lifts pictures out of text and links', () => {
    const image = first(
      '<p>Before <a href="/full.jpg"><img src="/small.jpg" alt="The rack" width="300"></a> after</p>',
      'image',
    )
    expect(image?.attrs).toMatchObject({ src: '/small.jpg', alt: 'The rack', width: 300, href: '/full.jpg' })
  })

  test('takes the real address of pictures that a script loads late, once', () => {
    const html =
      '<img src="data:image/gif;base64,x" data-src="/rack.jpg" alt="Rack"><noscript><img src="/rack.jpg" alt="Rack"></noscript>'
    expect(nodesOf(fromHtml(html).document, 'image').map((image) => image.attrs.src)).toEqual(['/rack.jpg'])
    expect(notesOf(html)).toEqual([])
  })

  test('keeps definition lists as HTML without what could run in them', () => {
    expect(
      first('<dl onclick=x class=y><dt>TTL<dd><a href="javascript:x">One</a> hour</dl>', 'rawHtml')?.attrs
        .html,
    ).toBe('<dl><dt>TTL</dt><dd><span>One</span> hour</dd></dl>')
  })

  test('keeps the places that links of the same text lead to', () => {
    expect(toHtml(fromHtml('<p><a href="#n1">1</a></p><p id="n1">Note</p>').document)).toBe(
      '<p><a href="#n1">1</a></p><p><span id="n1"></span>Note</p>',
    )
  })

  test('gives quotation marks, key names and old-fashioned elements a form of ours', () => {
    expect(
      htmlOf(
        '<p><q>Up</q> <kbd>Esc</kbd> <big>big</big> <ins>new</ins> <del>old</del> <font color=red>red</font></p>',
      ),
    ).toBe('<p>“Up” <code>Esc</code> big <u>new</u> <s>old</s> red</p>')
  })

  test('keeps code that is also a link or bold', () => {
    expect(htmlOf('<p><a href="/man"><code>dig</code></a> <b><code>host</code></b></p>')).toBe(
      '<p><a href="/man"><code>dig</code></a> <strong><code>host</code></strong></p>',
    )
  })
})

describe('what cannot be kept', () => {
  test.each([
    ['<script>1</script>', 'A script was left out, and with it whatever it showed.'],
    [
      '<form><label>Name <input name=who></label></form>',
      'A form was left out; its words were kept as text.',
    ],
    [
      '<iframe src="https://maps.example/x"></iframe>',
      'A frame that showed https://maps.example/x became a link to it.',
    ],
    [
      '<img src="data:image/png;base64,x" alt="Rack">',
      'A picture that was written into the text itself was left out (“Rack”).',
    ],
    [
      '<a href="javascript:x">x</a>',
      'A link that led to a script or another address that cannot be kept was taken off its text.',
    ],
    ['<svg><circle r=1 /></svg>', 'A drawing (SVG) was left out.'],
  ])('is named: %s', (html, note) => {
    expect(notesOf(html)).toContain(note)
  })

  test('and nothing else is', () => {
    expect(
      notesOf('<h2 style="color:red">A</h2><center>B</center><p class="x" align=right>C<!-- d --></p>'),
    ).toEqual([])
  })
})

describe('hostile input', () => {
  test.each([
    ['deep boxes', '<div>'.repeat(10_000)],
    ['deep lists', '<ul><li>'.repeat(10_000)],
    ['deep quotations', '<blockquote>'.repeat(10_000)],
    ['tables in tables', '<table><tr><td>'.repeat(2_000)],
    ['attributes that never end', '<p>kept<a href="'.repeat(100_000)],
    ['less-than signs', '<'.repeat(1_000_000)],
    ['spans of a thousand cells', '<table>' + '<tr><td colspan=1000 rowspan=1000>x'.repeat(300)],
    ['line breaks without end', '<br>'.repeat(500_000)],
    ['five megabytes of white space', ' '.repeat(5_000_000)],
    ['bold text without end', '<b>'.repeat(500_000)],
  ])('of %s is read in seconds and loses no text', { timeout: 30_000 }, (_, html) => {
    const { document } = fromHtml(`kept${html} kept`)
    expect(toText(document)).toContain('kept')
    expect(parseDocument(document)).toEqual(document)
  })

  test('that claims to be a block of ours cannot bring in values that it may not have', () => {
    const html =
      '<div data-type="maintenanceWindow" data-id="x" data-start="soon" data-services=\'["Mail",1]\' data-updates="[null]"></div><div data-type="rawHtml" data-html="<script>1</script><b onclick=x>Kept</b>"></div>'
    const { document, notes } = fromHtml(html)
    expect(toText(document)).toBe('Mail\nKept')
    expect(nodesOf(document, 'rawHtml')[0]?.attrs.html).toBe('<b>Kept</b>')
    expect(notes).toHaveLength(1)
  })

  test('with addresses that run code leaves no such address', () => {
    const html = [
      'javascript:x',
      ' JaVaScRiPt:x',
      'java\nscript:x',
      '&#106;avascript:x',
      'vbscript:x',
      'data:text/html,x',
      '\u0001javascript:x',
    ]
      .map(
        (url) =>
          `<a href="${url}">x</a><img src="${url}" alt=x><iframe src="${url}"></iframe><video src="${url}"></video>`,
      )
      .join('')
    const { document } = fromHtml(html)
    expect(linksOf(document)).toEqual([])
    expect(toHtml(document)).not.toMatch(/script:|data:/i)
  })
})
