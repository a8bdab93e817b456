import { describe, expect, test } from 'vitest'
import { nodesOf } from '../document.ts'
import type { NodeName } from '../document.ts'
import { fromHtml } from '../from-html.ts'
import { toHtml } from '../to-html.ts'
import { toText } from '../to-text.ts'

const htmlOf = (html: string) => toHtml(fromHtml(html).document, { headingIds: false })
const notesOf = (html: string) => fromHtml(html).notes
const first = <N extends NodeName>(html: string, type: N) => nodesOf(fromHtml(html).document, type)[0]

describe('what WordPress writes', () => {
  test('a picture with its caption', () => {
    const html =
      '<figure class="wp-block-image size-large"><a href="/full.jpg"><img src="/rack.jpg" alt="Rack" class="wp-image-7"/></a><figcaption>By <a href="https://p.example">Piet</a></figcaption></figure>'
    expect(htmlOf(html)).toBe(
      '<figure class="figure figure-image"><a href="/full.jpg"><img src="/rack.jpg" alt="Rack" loading="lazy" decoding="async"></a>' +
        '<figcaption>By <a href="https://p.example">Piet</a></figcaption></figure>',
    )
  })

  test.each([
    [
      'the gallery block',
      '<figure class="wp-block-gallery has-nested-images columns-2"><figure class="wp-block-image"><img src="/a.jpg"/></figure><figure class="wp-block-image"><img src="/b.jpg"/><figcaption>B</figcaption></figure><figcaption class="blocks-gallery-caption">Both</figcaption></figure>',
    ],
    [
      'its predecessor',
      '<figure class="wp-block-gallery columns-2"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item"><figure><a href="/a"><img src="/a.jpg"/></a></figure></li><li><figure><img src="/b.jpg"/><figcaption>B</figcaption></figure></li></ul><figcaption>Both</figcaption></figure>',
    ],
    [
      'the gallery shortcode',
      '<div class="gallery gallery-columns-2"><dl class="gallery-item"><dt class="gallery-icon"><a href="/a"><img src="/a.jpg"></a></dt></dl><dl class="gallery-item"><dt><img src="/b.jpg"></dt><dd class="wp-caption-text gallery-caption">B</dd></dl><br style="clear:both"></div><p>Both</p>',
    ],
  ])('a gallery: %s', (_, html) => {
    const { document } = fromHtml(html)
    expect(
      nodesOf(document, 'gallery').map((gallery) => [
        gallery.attrs.columns,
        gallery.content?.map((item) => item.type),
      ]),
    ).toEqual([[2, ['image', 'figure']]])
    expect(toText(document)).toBe('B\nBoth')
  })

  test('a quotation and a pull quote with their source', () => {
    const quote =
      '<figure class="figure figure-blockquote"><blockquote><p>Mail is late.</p></blockquote><figcaption>Thandi Mokoena</figcaption></figure>'
    expect(
      htmlOf(
        '<blockquote class="wp-block-quote"><p>Mail is late.</p><cite>Thandi Mokoena</cite></blockquote>',
      ),
    ).toBe(quote)
    expect(
      htmlOf(
        '<figure class="wp-block-pullquote"><blockquote><p>Mail is late.</p><cite>Thandi Mokoena</cite></blockquote></figure>',
      ),
    ).toBe(quote)
  })

  test('a table with its caption', () => {
    expect(
      first(
        '<figure class="wp-block-table"><table><tbody><tr><td>mx1</td><td>up</td></tr></tbody></table><figcaption>Now</figcaption></figure>',
        'figure',
      )?.content?.map((node) => node.type),
    ).toEqual(['table', 'caption'])
  })

  test.each([
    [
      '<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n</div></figure>',
      'youtube',
    ],
    ['<iframe src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"></iframe>', 'youtube'],
    ['<p>https://youtu.be/dQw4w9WgXcQ</p>', 'youtube'],
    ['<iframe src="https://player.vimeo.com/video/76979871"></iframe>', 'vimeo'],
    [
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://status.example/now</div></figure>',
      'link',
    ],
  ])('an embed: %s', (html, provider) => {
    const embed = first(html, 'embed')
    expect(embed?.attrs.provider).toBe(provider)
    expect(embed?.attrs.url).not.toContain('embed')
    expect(notesOf(html)).toEqual([])
  })

  test.each([
    ['<pre class="wp-block-code"><code lang="php" class="language-php">&lt;?php\n</code></pre>', 'php'],
    ['<pre class="brush: bash; title: x">df -h</pre>', 'bash'],
    ['<pre class="wp-block-preformatted">as <b>it</b> is<br>here</pre>', null],
    ['<pre class="lang:sql decode:true">select 1</pre>', 'sql'],
  ])('code: %s', (html, language) => {
    expect(first(html, 'codeBlock')?.attrs.language).toBe(language)
  })

  test('verse, details, sound, film and file', () => {
    expect(htmlOf('<pre class="wp-block-verse">One\nTwo</pre>')).toBe('<p>One<br>Two</p>')
    expect(htmlOf('<details class="wp-block-details"><summary>Why</summary><p>Disk</p></details>')).toBe(
      '<details><summary>Why</summary><div class="details-content"><p>Disk</p></div></details>',
    )
    expect(
      first('<figure class="wp-block-audio"><audio controls src="/call.mp3"></audio></figure>', 'media')
        ?.attrs,
    ).toMatchObject({ kind: 'audio', src: '/call.mp3' })
    expect(
      first('<video poster="/p.jpg" width=640><source src="/tour.mp4"></video>', 'media')?.attrs,
    ).toMatchObject({ kind: 'video', src: '/tour.mp4', poster: '/p.jpg', width: 640 })
    expect(
      first(
        '<div class="wp-block-file"><a href="/terms.pdf">Terms</a><a href="/terms.pdf" class="wp-block-file__button" download>Download</a></div>',
        'media',
      )?.attrs,
    ).toMatchObject({ kind: 'file', title: 'Terms' })
  })

  test('boxes around content, buttons and smileys', () => {
    const html =
      '<div class="wp-block-columns"><div class="wp-block-column"><p>Left <img class="emoji" alt="🙂" src="/e.png"></p></div><div><div class="wp-block-buttons"><div class="wp-block-button"><a href="/go">Go</a></div></div></div></div>'
    expect(htmlOf(html)).toBe('<p>Left 🙂</p><p><a href="/go">Go</a></p>')
  })
})
