import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfHtml } from '../../content/text-of-html.ts'
import { autop } from './autop.ts'

describe('paragraphs of the classic editor', () => {
  test('a blank line ends a paragraph, a line end breaks a line', () => {
    expect(autop('The rack is full.\nWe move it.\n\nSee you on Sunday.')).toBe(
      '<p>The rack is full.<br>We move it.</p><p>See you on Sunday.</p>',
    )
  })

  test('a written line break is not doubled', () => {
    expect(autop('one<br />\ntwo\n<br>three')).toBe('<p>one<br />two<br>three</p>')
  })

  test('blocks stand between paragraphs, and the text beside them gets its own', () => {
    expect(autop('Before\n<ul>\n<li>Mail</li>\n<li>Web</li>\n</ul>\nAfter')).toBe(
      '<p>Before</p><ul><li>Mail</li><li>Web</li></ul><p>After</p>',
    )
  })

  test('headings, cells and list items stay one line; several paragraphs in one become paragraphs', () => {
    expect(autop('<h2>Server\nNC018</h2>')).toBe('<h2>Server<br>NC018</h2>')
    expect(autop('<li>one\n\ntwo</li>')).toBe('<li><p>one</p><p>two</p></li>')
    expect(autop('<table><tr><td>01:00</td></tr></table>')).toBe('<table><tr><td>01:00</td></tr></table>')
  })

  test('quotations and boxes hold paragraphs', () => {
    expect(autop('<blockquote>It is down.\n\nIt is up.</blockquote>')).toBe(
      '<blockquote><p>It is down.</p><p>It is up.</p></blockquote>',
    )
  })

  test('preformatted text and scripts keep every line', () => {
    expect(autop('<pre>UTC  01:00\n\nCAT  03:00</pre>')).toBe('<pre>UTC  01:00\n\nCAT  03:00</pre>')
    expect(autop('<script>\n\nvar a = "<p>"\n\n</script>')).toBe('<script>\n\nvar a = "<p>"\n\n</script>')
  })

  test('bold across a blank line is bold in both paragraphs', () => {
    expect(autop('a <b>bold\n\nmove</b> b')).toBe('<p>a <b>bold</b></p><p><b>move</b> b</p>')
  })

  test('the marks for "more" and the next page stay where they are', () => {
    expect(autop('Beginning\n<!--more-->\nRest')).toBe('<p>Beginning</p><!--more--><p>Rest</p>')
  })

  test('a line end inside a tag is not text', () => {
    expect(autop('<img src="a.png"\nalt="two\n\nlines">')).toBe(
      '<p><img src="a.png"\nalt="two\n\nlines"></p>',
    )
  })
})

describe('an address alone on its line', () => {
  test('becomes the video that is there', () => {
    expect(autop('Look:\nhttps://youtu.be/dQw4w9WgXcQ\nGood?')).toBe(
      '<p>Look:</p><div data-type="embed" data-url="https://www.youtube.com/watch?v=dQw4w9WgXcQ" ' +
        'data-provider="youtube"></div><p>Good?</p>',
    )
  })

  test('becomes a link when WordPress would not know what to show', () => {
    expect(autop('https://status.northbeam.example/a?b=1&amp;c=2')).toBe(
      '<p><a href="https://status.northbeam.example/a?b=1&amp;c=2">https://status.northbeam.example/a?b=1&amp;c=2</a></p>',
    )
  })

  test('stays as it is inside a sentence, beside a tag or in an attribute', () => {
    for (const html of ['See https://youtu.be/dQw4w9WgXcQ now', '<b>x</b>https://youtu.be/dQw4w9WgXcQ']) {
      expect(autop(html)).toBe(`<p>${html}</p>`)
    }
  })
})

const words = (html: string) => html.match(/word|&/g)?.length ?? 0

test('no word is lost, whatever the text', () => {
  const bits = [
    'word',
    ' ',
    '\n',
    '\n\n',
    '<b>',
    '</b>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<li>',
    '<ul>',
    '</ul>',
    '<pre>',
    '</pre>',
    '<br>',
    '<td>',
    '<!--more-->',
    '<',
    '&amp;',
    '<h2>',
    '</h2>',
    '<blockquote>',
    '<a href="x\ny">',
    '</a>',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      const html = parts.join('')
      expect(words(textOfHtml(autop(html)))).toBe(words(textOfHtml(html)))
    }),
    { numRuns: 500 },
  )
})
