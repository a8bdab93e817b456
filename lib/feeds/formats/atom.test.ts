import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { archivedOutage, outage } from '../../testing/feeds.ts'
import { atom } from './atom.ts'

describe('an Atom feed', () => {
  it('is as it was agreed', async () => {
    await expect(atom.write(outage)).toMatchFileSnapshot('../testdata/outage.atom.xml')
  })

  it('says what it was told to a reader that parses it', () => {
    const { entries = [], ...feed } = parseAtomFeed(atom.write(outage))
    expect(feed).toMatchObject({
      id: outage.archive.current,
      updated: '2026-03-02T10:30:00.000Z',
      links: [
        { rel: 'alternate', href: outage.url },
        { rel: 'self', href: outage.selfUrl, type: 'application/atom+xml' },
        { rel: 'prev-archive', href: outage.archive.previous },
      ],
    })
    expect(entries[0]).toMatchObject({
      id: 'https://old.northbeam.example/?p=12&preview',
      published: '2026-03-01T09:05:07.000Z',
      updated: '2026-03-02T10:30:00.000Z',
      authors: [{ name: 'Thandi Mokoena', uri: outage.items[0]?.author.url }],
      categories: [
        { term: 'mail', label: 'Mail' },
        { term: 'incidents-outages', label: 'Incidents & outages' },
      ],
      links: [
        { rel: 'alternate', href: outage.items[0]?.url },
        { rel: 'enclosure', href: outage.items[0]?.picture?.url, type: 'image/png', length: 4711 },
      ],
    })
  })

  it('is one feed with its archive', () => {
    const xml = atom.write(archivedOutage)
    expect(xml).toContain('<fh:archive>')
    expect(parseAtomFeed(xml)).toMatchObject({
      id: parseAtomFeed(atom.write(outage)).id,
      links: expect.arrayContaining(
        ['current', 'prev-archive', 'next-archive'].map((rel) => expect.objectContaining({ rel })),
      ),
    })
  })

  it.each([
    ['urn:uuid:5f1c7a3e', 'urn:uuid:5f1c7a3e'],
    ['https://old.northbeam.example/?p=12', 'https://old.northbeam.example/?p=12'],
    ['5f1c 7a3e', 'data:,5f1c%207a3e'],
    ['12', 'data:,12'],
  ])('has an address as the id of %s, which need not be one', (guid, id) => {
    const items = outage.items.slice(0, 1).map((item) => ({ ...item, guid }))
    expect(parseAtomFeed(atom.write({ ...outage, items })).entries?.[0]?.id).toBe(id)
  })
})
