import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWxr, type Element } from './wxr.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-wxr-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(
  content: string | Buffer,
): Promise<{ elements: Element[]; repairs: { controlSigns: number; brokenBytes: number } }> {
  const path = join(folder, 'export.xml')
  await writeFile(path, content)
  const repairs = { controlSigns: 0, brokenBytes: 0 }
  const elements: Element[] = []
  for await (const element of readWxr(path, repairs)) elements.push(element)
  return { elements, repairs }
}

const wp =
  'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
const rss = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${wp}><channel>${inside}</channel></rss>`
const item = (content: string) => rss(`<item><content:encoded>${content}</content:encoded></item>`)
const contentOf = async (content: string) => (await read(item(content))).elements[0]?.children[0]?.text

describe('reading an export', () => {
  test('the children of the channel come one by one, with their namespaces in plain words', async () => {
    const other =
      '<rss xmlns:w="http://wordpress.org/export/1.0/"><channel><title>Northbeam</title><item><w:post_id>7</w:post_id><category domain="tag" nicename="mail">Mail</category></item></channel></rss>'
    expect((await read(other)).elements).toEqual([
      { name: 'title', text: 'Northbeam', attributes: {}, children: [] },
      {
        name: 'item',
        text: '',
        attributes: {},
        children: [
          { name: 'wp:post_id', text: '7', attributes: {}, children: [] },
          { name: 'category', text: 'Mail', attributes: { domain: 'tag', nicename: 'mail' }, children: [] },
        ],
      },
    ])
  })

  test('text in several sections is one text', async () => {
    expect(await contentOf('<![CDATA[a ]]]]><![CDATA[> b]]> c &amp; d')).toBe('a ]]> b c & d')
  })

  test('names of HTML signs that XML does not know stay as they are', async () => {
    expect(await contentOf('a&nbsp;b')).toBe('a&nbsp;b')
  })

  test('control signs, which exporters do write, are left out and counted', async () => {
    const { elements, repairs } = await read(item('<![CDATA[mail\u000b server\u0000]]>'))
    expect(elements[0]?.children[0]?.text).toBe('mail server')
    expect(repairs.controlSigns).toBe(2)
  })

  test('other encodings are read as the declaration or the byte order mark says', async () => {
    const latin = Buffer.from(item('Zürich').replace('UTF-8', 'ISO-8859-1'), 'latin1')
    expect((await read(latin)).elements[0]?.children[0]?.text).toBe('Zürich')
    const utf16 = Buffer.from(`\ufeff${item('Zürich').replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect((await read(utf16)).elements[0]?.children[0]?.text).toBe('Zürich')
    const broken = Buffer.concat([
      Buffer.from('<rss><channel><title>Z'),
      Buffer.from([0xfc]),
      Buffer.from('rich</title></channel></rss>'),
    ])
    expect((await read(broken)).repairs.brokenBytes).toBe(1)
  })
})

async function readFirst(path: string) {
  return (await readWxr(path, { controlSigns: 0, brokenBytes: 0 }).next()).value
}

describe('what is no export', () => {
  test.each([
    ['a web page', '<!DOCTYPE html><html><body>', /a web page/],
    ['JSON', '{"posts":[]}', /JSON/],
    ['an archive', 'PK\x03\x04rest', /ZIP/],
    ['compressed', gzipSync(item('x')), /compressed/],
    ['plain text', 'Dear reader', /not XML/],
    ['empty', '', /is empty/],
    ['other XML', '<opml><body/></opml>', /begins with <opml>/],
    ['cut off', item('x').slice(0, -40), /cut off/],
    [
      'cut off after an item',
      rss('<item></item><item><title>Half').replace('</channel></rss>', ''),
      /cut off after 1 complete/,
    ],
    ['badly nested', rss('<item></title></item>'), /line 1 is not well-formed/],
    ['with a bare ampersand', rss('<item><link>/?a=1&b=2</link></item>;'), /&amp;/],
    ['of an unknown encoding', '<?xml version="1.0" encoding="klingon"?><rss/>', /"klingon"/],
    [
      'an entity bomb',
      '<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
      /entities/,
    ],
    ['bottomless', `<rss><channel><item>${'<a>'.repeat(5000)}`, /too deeply/],
  ])('%s: one error, in our words', async (_, content, message) => {
    const error = await read(content).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'ImportError', message: expect.stringMatching(message) })
  })

  test('a text without end is given up before it fills the memory', async () => {
    const content = item(`<![CDATA[${'x'.repeat(21_000_000)}]]>`)
    await expect(read(content)).rejects.toThrow('more than 20 million signs')
  })

  test('a folder, and a file that is not there', async () => {
    await expect(readFirst(folder)).rejects.toThrow('is not a file')
    await expect(readFirst(join(folder, 'nowhere.xml'))).rejects.toThrow('there is no such file')
  })
})
