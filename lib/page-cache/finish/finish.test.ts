import { describe, expect, it } from 'vitest'
import { finish, UnfinishedPage } from './finish.ts'

const noSheets = () => undefined
const css = (href: string) => (href === '/_next/static/a.css' ? 'p{margin:0}' : undefined)
const html = async (page: string) => (await finish(page, noSheets)).html

describe('finishing a page', () => {
  it('takes the framework out and leaves what readers need', async () => {
    const page =
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/1.js"/>' +
      '<script src="/_next/static/chunks/1.js" async=""></script>' +
      '<script src="/reader.js" defer="" data-keep=""></script><title>Outage</title></head>' +
      '<body><div hidden=""><!--$--><!--/$--></div><main><p>Since <!-- -->09:14<!-- --> mail is late.</p></main>' +
      '<script type="application/ld+json">{"@type":"BlogPosting"}</script>' +
      '<script>self.__next_f.push([1,"<p>payload</p>"])</script></body></html>'
    expect(await html(page)).toBe(
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
        '<script src="/reader.js" defer="" data-keep=""></script><title>Outage</title></head>' +
        '<body><main><p>Since 09:14 mail is late.</p></main>' +
        '<script type="application/ld+json">{"@type":"BlogPosting"}</script></body></html>',
    )
  })

  it.each([
    ['script written in a text', '<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>'],
    ['markup in a text field', '<textarea><script>not one</script><!-- kept --></textarea>'],
    ['markup in a title', '<title>How to use <script> and <!-- --></title>'],
    ['entities', '<p title="a &amp; b">Fish &amp; chips &nbsp;&#x27;&lt;</p>'],
    ['a hidden element with content', '<div hidden=""><p>Later</p></div>'],
    ['two hidden elements, one in the other', '<div hidden=""><div hidden="" id="x"></div></div>'],
    ['a hidden element before text', '<div hidden="">text</div>'],
    ['a preload of a font', '<link rel="preload" as="font" href="/a.woff2"/>'],
    ['an alternate link', '<link rel="alternate" type="application/rss+xml" href="/feed.xml"/>'],
    ['a template of the page itself', '<template id="card"></template>'],
    ['signs outside of ASCII', '<p>Größe 日本語 🚀</p>'],
  ])('leaves %s as it is', async (_, page) => expect(await html(page)).toBe(page))

  it('puts style sheets in and says what they are', async () => {
    const page =
      '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="stylesheet" href="/b.css"/>' +
      '<link rel="preload" as="style" href="/_next/static/a.css"/>'
    const { html, styles } = await finish(page, css)
    expect(html).toBe('<style>p{margin:0}</style><link rel="stylesheet" href="/b.css"/>')
    expect(styles).toEqual(['p{margin:0}'])
  })

  it('names no origin whose host would say something else in a policy', async () => {
    const page =
      '<img src="https://a;script-src-elem/x.png"><img src="https://b,c/"><img src="https://[::1]:8/">'
    expect((await finish(page, () => undefined)).pictureOrigins).toEqual(['https://[::1]:8'])
  })

  it('names the foreign origins of pictures, sound and film', async () => {
    const { pictureOrigins, mediaOrigins } = await finish(
      '<img src="https://img.example/a.png"><img src="/media/a.png"><img src="data:image/png;base64,AA">' +
        '<img srcset="https://cdn.example/a.png 1x, //cdn2.example/b.png 2x">' +
        '<video src="https://film.example:8443/a.mp4" poster="https://still.example/a.jpg"></video>',
      noSheets,
    )
    expect(pictureOrigins).toEqual([
      'https://cdn.example',
      'https://cdn2.example',
      'https://img.example',
      'https://still.example',
    ])
    expect(mediaOrigins).toEqual(['https://film.example:8443'])
  })

  it.each([
    ['an error shell', '<!DOCTYPE html><html id="__next_error__"><body></body></html>'],
    [
      'content that waits for script',
      '<main><!--$?--><template id="B:0"></template><p>Wait</p><!--/$--></main>',
    ],
    ['a part that failed on the server', '<main><!--$!--><template></template><!--/$--></main>'],
  ])('refuses %s', async (_, page) => {
    await expect(finish(page, noSheets)).rejects.toThrow(UnfinishedPage)
  })
})
