import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coreShortcodes, VERBATIM_SHORTCODES, type LibraryFile } from './core-shortcodes.ts'
import { writeShortcodes } from './shortcodes.ts'

const uploads = 'https://blog.northbeam.example/wp-content/uploads'
const file = (name: string, facts: Partial<LibraryFile> = {}): LibraryFile => ({
  url: `${uploads}/${name}`,
  alt: '',
  caption: '',
  title: '',
  ...facts,
})
const files: Record<string, LibraryFile> = {
  '11': file('rack.jpg', { alt: 'A rack' }),
  '12': file('hall.jpg', { caption: 'The new <em>hall</em>' }),
  '13': file('call.mp3', { title: 'The call' }),
}

function write(html: string): { html: string; unknown: string[] } {
  const unknown: string[] = []
  const written = writeShortcodes(html, {
    writers: coreShortcodes({ byId: (id) => files[id], ofPost: () => Object.values(files) }),
    verbatim: VERBATIM_SHORTCODES,
    unknown: (name) => unknown.push(name),
  })
  return { html: written, unknown }
}

describe("WordPress's own shortcodes", () => {
  test.each([
    [
      'a caption after its linked picture',
      '[caption id="attachment_11" align="alignright" width="300"]<a href="/x"><img src="rack.jpg" /></a> The rack[/caption]',
      '<figure><a href="/x"><img src="rack.jpg" /></a><figcaption>The rack</figcaption></figure>',
    ],
    [
      'a caption of old, with curly quotes',
      '[caption id=”attachment_11” caption=“The rack”]<img src="rack.jpg">[/caption]',
      '<figure><img src="rack.jpg"><figcaption>The rack</figcaption></figure>',
    ],
    [
      'a gallery of chosen pictures',
      '[gallery ids="11,12" columns="2" link="none"]',
      `<div data-type="gallery" data-columns="2"><figure><img src="${uploads}/rack.jpg" alt="A rack"></figure>` +
        `<figure><img src="${uploads}/hall.jpg" alt=""><figcaption>The new <em>hall</em></figcaption></figure></div>`,
    ],
    [
      'a gallery of the pictures of the post, without its sounds',
      '[gallery/]',
      `<div data-type="gallery"><figure><img src="${uploads}/rack.jpg" alt="A rack"></figure>` +
        `<figure><img src="${uploads}/hall.jpg" alt=""><figcaption>The new <em>hall</em></figcaption></figure></div>`,
    ],
    [
      'an embedded page',
      '[embed width="400"]https://vimeo.com/12345[/embed]',
      '<div data-type="embed" data-url="https://vimeo.com/12345" data-provider="vimeo"></div>',
    ],
    ['a sound', '[audio mp3="call.mp3"][/audio]', '<audio controls src="call.mp3"></audio>'],
    ['the sound of the post', '[audio]', `<audio controls src="${uploads}/call.mp3"></audio>`],
    [
      'a film with its picture and size',
      '[video width="640" height="360" mp4="tour.mp4" poster="tour.jpg"][/video]',
      '<video controls src="tour.mp4" poster="tour.jpg" width="640" height="360"></video>',
    ],
    [
      'a playlist',
      '[playlist ids="13"]',
      `<audio controls src="${uploads}/call.mp3" title="The call"></audio>`,
    ],
    [
      'code, in which nothing is a shortcode',
      '[code language="php"]echo "[gallery]<b>";[/code]',
      '<pre><code class="language-php">echo "[gallery]&lt;b&gt;";</code></pre>',
    ],
    [
      'a video in the old form',
      '[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ&w=640]',
      '<div data-type="embed" data-url="https://www.youtube.com/watch?v=dQw4w9WgXcQ" data-provider="youtube"></div>',
    ],
  ])('%s', (_, shortcode, html) => {
    expect(write(shortcode)).toEqual({ html, unknown: [] })
  })

  test('are written inside of unknown ones', () => {
    expect(write('[row]Hear: [audio mp3="call.mp3"][/row]')).toEqual({
      html: '[row]Hear: <audio controls src="call.mp3"></audio>[/row]',
      unknown: ['row'],
    })
  })
})

describe('what stays as text', () => {
  test('examples in code, and what is written in double brackets', () => {
    expect(write('<pre>[gallery]</pre> <code>[audio]</code>').html).toBe(
      '<pre>[gallery]</pre> <code>[audio]</code>',
    )
    expect(write('Type [[gallery ids="1"]] or [[caption]x[/caption]].').html).toBe(
      'Type [gallery ids="1"] or [caption]x[/caption].',
    )
  })

  test('unknown shortcodes are named, words in brackets are not', () => {
    const html =
      'He wrote [sic] and [1].\n[sitemap]\n[contact-form-7 id="4"] [button url=x]Go[/button] [tabs/]'
    expect(write(html)).toEqual({ html, unknown: ['sitemap', 'contact-form-7', 'button', 'tabs'] })
  })

  test('known ones that cannot be written are named, too', () => {
    expect(write('[caption]<img src="a.png"> without an end')).toMatchObject({ unknown: ['caption'] })
    expect(write('[gallery ids="98,99"]')).toMatchObject({ unknown: ['gallery'] })
  })

  test('brackets in attributes and tags are left alone', () => {
    const html = '<a href="/?x=[gallery]" title="[audio]">link</a>'
    expect(write(html)).toEqual({ html, unknown: [] })
  })
})

const withoutEscapes = (text: string) => text.replace(/[[\]]/g, '')

test('text without a known shortcode comes out as it went in', () => {
  const bits = [
    '[',
    ']',
    '[[',
    ']]',
    '/',
    'row',
    ' ',
    'a="b"',
    '[x]',
    '[/x]',
    '<b>',
    '</b>',
    '<pre>',
    '</pre>',
    '\n',
    '"',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      const html = parts.join('')
      expect(withoutEscapes(write(html).html)).toBe(withoutEscapes(html))
    }),
    { numRuns: 500 },
  )
})

test('ten thousand captions inside of each other take no time and no stack', () => {
  const depth = 10_000
  const html = '[caption]'.repeat(depth) + 'x' + '[/caption]'.repeat(depth)
  expect(write(html).html).toContain('x')
})
