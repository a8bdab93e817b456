import { describe, expect, test } from 'vitest'
import { postHtml, type PostContext } from './post-html.ts'

const rack = {
  url: 'https://blog.northbeam.example/wp-content/uploads/rack.jpg',
  alt: 'A rack',
  caption: '',
  title: '',
}
const context: PostContext = {
  library: { byId: (id) => (id === '11' ? rack : undefined), ofPost: () => [rack] },
  reusable: (id) =>
    ({
      '20': '<!-- wp:paragraph --><p>Call us.</p><!-- /wp:paragraph -->',
      '21': '<!-- wp:block {"ref":21} /-->',
    })[id] ?? null,
  footnotes: JSON.stringify([{ id: 'n1', content: 'By <b>our</b> clock.' }, { id: 5 }]),
}
const htmlOf = (content: string) => postHtml(content, context).html.replace(/\n\s*/g, '')

describe('content of the block editor', () => {
  test('most blocks carry their HTML', () => {
    const html = htmlOf(
      '<!-- wp:heading {"level":3} --><h3>Window</h3><!-- /wp:heading -->\n\n' +
        '<!-- wp:list --><ul><!-- wp:list-item --><li>Mail</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    )
    expect(html).toBe('<h3>Window</h3><ul><li>Mail</li></ul>')
  })

  test('what is between blocks comes from the classic editor', () => {
    expect(htmlOf('Old\n\ntext\n<!-- wp:separator --><hr><!-- /wp:separator -->')).toBe(
      '<p>Old</p><p>text</p><hr>',
    )
    expect(
      htmlOf('<!-- wp:freeform -->Old\n\ntext<!-- /wp:freeform --><!-- wp:html --><b>x</b><!-- /wp:html -->'),
    ).toBe('<p>Old</p><p>text</p><b>x</b>')
  })

  test('a reusable block is put in, one that holds itself is left out', () => {
    expect(htmlOf('<!-- wp:block {"ref":20} /-->')).toBe('<p>Call us.</p>')
    expect(postHtml('<!-- wp:block {"ref":21} /-->', context).notes).toEqual([
      'blocks without a content of their own were left out: block',
    ])
  })

  test('footnotes stand where their block is', () => {
    expect(htmlOf('<!-- wp:footnotes /-->')).toBe(
      '<ol><li><span id="n1"></span>By <b>our</b> clock. <a href="#n1-link">↩</a></li></ol>',
    )
  })

  test('a cover of old keeps the picture that was in its style', () => {
    const block =
      '<!-- wp:cover {"url":"/rack.jpg","alt":"A rack"} --><div class="wp-block-cover">Hi</div><!-- /wp:cover -->'
    expect(htmlOf(block)).toBe('<img src="/rack.jpg" alt="A rack"><div class="wp-block-cover">Hi</div>')
  })

  test('accordions become details, social links a list', () => {
    const item =
      '<!-- wp:accordion-item --><div class="wp-block-accordion-item"><!-- wp:accordion-heading --><h3><button><span class="wp-block-accordion-heading__toggle-title">When?</span>' +
      '<span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></button></h3><!-- /wp:accordion-heading -->' +
      '<!-- wp:accordion-panel --><div><p>Sunday.</p></div><!-- /wp:accordion-panel --></div><!-- /wp:accordion-item -->'
    expect(htmlOf(item)).toBe(
      '<details><summary><span class="wp-block-accordion-heading__toggle-title">When?</span></summary><div><p>Sunday.</p></div></details>',
    )
    expect(
      htmlOf(
        '<!-- wp:social-links --><ul><!-- wp:social-link {"url":"https://bsky.app/x","service":"bluesky"} /--></ul><!-- /wp:social-links -->',
      ),
    ).toBe('<ul><li><a href="https://bsky.app/x">bluesky</a></li></ul>')
  })

  test('blocks that WordPress filled for each visitor are named', () => {
    const { html, notes } = postHtml(
      '<!-- wp:latest-posts /--><!-- wp:acme/chart {"id":4} /--><!-- wp:spacer --><div></div><!-- /wp:spacer -->',
      context,
    )
    expect(html).toBe('')
    expect(notes).toEqual(['blocks without a content of their own were left out: latest-posts, acme/chart'])
  })

  test('comments that close what is not open, or say nonsense, do no harm', () => {
    expect(
      htmlOf('<!-- /wp:group --><!-- wp:group {"broken -->}<p>a</p><!-- wp:columns --><p>b</p>'),
    ).toContain('<p>b</p>')
  })
})

describe('a post of either editor', () => {
  test('the text before the "more" mark is its teaser', () => {
    expect(postHtml('The <b>rack</b> is full.\n\n<!--more Go on-->\n\nAll of it.', context).teaser).toBe(
      '<p>The <b>rack</b> is full.</p>',
    )
    expect(postHtml('<!-- wp:more -->\n<!--more-->\n<!-- /wp:more --><p>x</p>', context).teaser).toBe('\n')
    expect(postHtml('No mark', context).teaser).toBeNull()
  })

  test('its pages are counted', () => {
    expect(postHtml('one<!--nextpage-->two<!--nextpage-->three', context).pages).toBe(3)
  })

  test('a picture that a delivery network serves is known by its class', () => {
    expect(htmlOf('<p><img class="wp-image-11" src="https://cdn.example/a1b2/rack.jpg"></p>')).toBe(
      `<p><img class="wp-image-11" src="${rack.url}"></p>`,
    )
  })

  test('a picture is as wide as its style says', () => {
    expect(htmlOf('<img src="a.png" style="height:auto;width:300px">')).toContain(
      '<img width="300" src="a.png"',
    )
  })

  test('line ends of Windows are line ends', () => {
    expect(htmlOf('one\r\n\r\ntwo')).toBe('<p>one</p><p>two</p>')
  })
})

describe('content that was made to do harm', () => {
  test('does not grow without end through reusable blocks or galleries that are shown again and again', () => {
    const again = '<!-- wp:block {"ref":1} /-->'.repeat(30)
    expect(postHtml(again, { ...context, reusable: () => again }).html).toBe('')
    expect(postHtml('[gallery]'.repeat(100_000), context).html.length).toBeLessThan(20_000_000)
    expect(htmlOf('<!-- wp:footnotes /-->'.repeat(50))).toBe(htmlOf('<!-- wp:footnotes /-->'))
  })

  const spaces = ' '.repeat(200_000)
  test.each([
    ['a paragraph', `a${spaces}b`],
    ['a line', `<br>${spaces}x\n${spaces}y`],
    ['the beginning of a block', `<!-- wp:paragraph${spaces}x -->`],
    ['code', `[code]a${spaces}b[/code]`],
  ])('is read in one go when %s is mostly white space', (_, content) => {
    expect(postHtml(content, context).html.length).toBeLessThan(2 * content.length)
  })
})
