import fc from 'fast-check'
import { parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { describe, expect, it, vi } from 'vitest'
import { outage } from '../../testing/feeds.ts'
import { xmlText } from '../xml-text.ts'
import { rss } from './rss.ts'

describe('an RSS feed', () => {
  it('is as it was agreed', async () => {
    await expect(rss.write(outage)).toMatchFileSnapshot('../testdata/outage.rss.xml')
  })

  it('has the same bytes whenever it is written', () => {
    const first = rss.write(outage)
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') })
    const later = rss.write(outage)
    vi.useRealTimers()
    expect(later).toBe(first)
  })

  it('says what it was told to a reader that parses it', () => {
    const parsed = parseRssFeed(rss.write(outage))
    expect(parsed).toMatchObject({
      title: 'Northbeam Hosting',
      description: 'News & notices',
      link: outage.url,
      language: 'en',
      ttl: 15,
      generator: 'Gazette',
      lastBuildDate: 'Mon, 02 Mar 2026 10:30:00 +0000',
      atom: {
        links: [
          { href: outage.selfUrl, rel: 'self', type: 'application/rss+xml' },
          { href: outage.archive.previous, rel: 'prev-archive', type: 'application/rss+xml' },
        ],
      },
    })
    expect(parsed.items?.[0]).toMatchObject({
      title: 'Mail <is> back & well',
      link: outage.items[0]?.url,
      guid: { value: 'https://old.northbeam.example/?p=12&preview', isPermaLink: false },
      pubDate: 'Sun, 01 Mar 2026 09:05:07 +0000',
      categories: [{ name: 'Mail' }, { name: 'Incidents & outages' }],
      content: { encoded: outage.items[0]?.html },
    })
    expect(parsed.items?.[1]?.guid).toEqual({ value: outage.items[1]?.url, isPermaLink: true })
  })

  it('claims no change when it is empty', () => {
    const { changedAt: _, ...never } = outage
    const xml = rss.write({ ...never, items: [] })
    expect(xml).not.toContain('lastBuildDate')
    expect(parseRssFeed(xml).title).toBe('Northbeam Hosting')
  })

  it('leaves text that looks like its own date alone', () => {
    const title = '<lastBuildDate>Tue, 24 Nov 2026 13:18:22 GMT</lastBuildDate>'
    const xml = rss.write({ ...outage, title })
    expect(parseRssFeed(xml)).toMatchObject({ title, lastBuildDate: 'Mon, 02 Mar 2026 10:30:00 +0000' })
  })

  it('is well-formed and says the same, whatever the text', () => {
    const text = fc
      .string({
        unit: fc.oneof(
          fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
          fc.constantFrom(']', '>', '<', '&', ']]>'),
        ),
      })
      .map(xmlText)
    fc.assert(
      fc.property(text, text, text, (title, html, guid) => {
        const [first] = outage.items
        if (!first) throw new Error('no item')
        const feed = {
          ...outage,
          title: `t${title}`,
          items: [
            {
              ...first,
              title: `t${title}`,
              html: `h${html}`,
              guid: `g${guid}`,
              tags: [{ name: `c${title}`, slug: 'c' }],
            },
          ],
        }
        expect(contentOf(rss.write(feed))).toBe(`h${html}`.replace(/\r\n?/g, '\n'))
      }),
      { numRuns: 500 },
    )
  })
})

/** Fails on anything that is not well-formed. */
function contentOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  let inside = false
  let content = ''
  parser.on('opentag', ({ name }) => (inside = name === 'content:encoded'))
  parser.on('closetag', () => (inside = false))
  parser.on('cdata', (text) => inside && (content += text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return content
}
