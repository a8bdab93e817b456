import { DOMParser as Parser, NodeFilter as Filter } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cleanPastedHtml } from './clean-html.ts'

beforeAll(() => {
  vi.stubGlobal('DOMParser', Parser)
  vi.stubGlobal('NodeFilter', Filter)
})
afterAll(() => vi.unstubAllGlobals())

const page = (body: string) => `<html><head><title>x</title></head><body>${body}</body></html>`
const clean = (body: string) => cleanPastedHtml(page(body)).html.replace(/\s+/g, ' ').trim()

const wordItem = (level: number, marker: string, text: string) =>
  `<p class="MsoListParagraph" style="margin-left:.5in;mso-list:l0 level${level} lfo1"><![if !supportLists]>` +
  `<span style="font-family:Symbol;mso-list:Ignore">${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

const webItem = (level: number, text: string) =>
  `<div class="ListContainerWrapper"><ul><li data-aria-level="${level}"><p>${text}</p></li></ul></div>`

describe('from Word', () => {
  it('lists are lists, nested as they looked', () => {
    const html = clean(
      `<p class="MsoNormal">Steps:</p>${wordItem(1, '1.', 'Stop')}${wordItem(2, '·', 'mail')}${wordItem(2, '·', 'web')}` +
        `${wordItem(1, '2.', 'Start')}<p class="MsoNormal">Done.</p>`,
    )
    expect(html.replaceAll(/ class="[^"]*"/g, '')).toBe(
      '<p>Steps:</p><ol><li><p>Stop</p><ul><li><p>mail</p></li><li><p>web</p></li></ul></li>' +
        '<li><p>Start</p></li></ol><p>Done.</p>',
    )
  })

  it('a list that text interrupts goes on with its number', () => {
    const html = clean(`${wordItem(1, '1.', 'Stop')}<p>Wait.</p>${wordItem(1, '2.', 'Start')}`)
    expect(html).toBe('<ol><li><p>Stop</p></li></ol><p>Wait.</p><ol start="2"><li><p>Start</p></li></ol>')
  })

  it('nothing of its machinery stays', () => {
    const html = clean(
      '<!--[if gte mso 9]><xml><w:Zoom>0</w:Zoom></xml><![endif]--><style>p{color:red}</style>' +
        '<h1><b>Heron</b></h1><p>Text<o:p>&nbsp;</o:p></p><p>&nbsp;</p><a name="_Toc1">Part</a>' +
        '<span style="mso-hide:all">hidden</span>',
    )
    expect(html).toBe('<h1>Heron</h1><p>Text</p>Part')
  })

  it('pictures on the disk are counted, those in the text handed over', () => {
    const png = 'data:image/png;base64,iVBORw0KGgo='
    const result = cleanPastedHtml(
      page(`<p>a<img src="file:///C:/msohtmlclip1/image001.png"><img src="${png}"></p>`),
    )
    expect(result).toEqual({ html: '<p>a</p>', pictures: [png], unreadable: 1 })
  })
})

describe('from Google Docs', () => {
  it('the wrapper that is called bold does not make everything bold', () => {
    const html = clean(
      '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr">Text</p><br><p>More</p></b>',
    )
    expect(html).toBe('<p dir="ltr">Text</p><p>More</p>')
  })

  it('lists inside lists belong to the item before them', () => {
    const html = clean('<ul><li>One</li><ul><li>Deeper</li></ul><li>Two</li></ul>')
    expect(html).toBe('<ul><li>One<ul><li>Deeper</li></ul></li><li>Two</li></ul>')
  })

  it('links are not underlined on top', () => {
    const html = clean(
      '<p><a href="https://northbeam.example/" style="text-decoration:none"><span style="color:#15c;text-decoration:underline;">Northbeam</span></a></p>',
    )
    expect(html).not.toContain('text-decoration')
  })
})

it('from Word on the web, lists of one item each become one list', () => {
  const html = clean(webItem(1, 'One') + webItem(2, 'Deeper') + webItem(1, 'Two')).replaceAll(
    / data-aria-level="\d"/g,
    '',
  )
  expect(html).toBe('<ul><li><p>One</p><ul><li><p>Deeper</p></li></ul></li><li><p>Two</p></li></ul>')
})

it('from web pages, neither scripts nor buttons, hidden text or counting dots come along', () => {
  const html = clean(
    '<script>alert(1)</script><button>Share</button><p style="display: none">No</p><p>Yes<img src="https://x.example/t.gif" width="1" height="1"></p>',
  )
  expect(html).toBe('<p>Yes</p>')
})
