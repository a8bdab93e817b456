import { parseJsonFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { outage } from '../../testing/feeds.ts'
import { json } from './json.ts'

describe('a JSON feed', () => {
  it('is as it was agreed', async () => {
    await expect(json.write(outage)).toMatchFileSnapshot('../testdata/outage.feed.json')
  })

  it('says what it was told to a reader that parses it', () => {
    const { items, ...feed } = parseJsonFeed(json.write(outage))
    expect(feed).toMatchObject({
      title: 'Northbeam Hosting',
      home_page_url: outage.url,
      feed_url: outage.selfUrl,
      next_url: outage.archive.previous,
      language: 'en',
      authors: [{ name: 'Thandi Mokoena' }, { name: 'Piet de Wit' }],
    })
    expect(items?.map(({ id, title }) => ({ id, title }))).toEqual(
      outage.items.map(({ guid, title }) => ({ id: guid, title })),
    )
  })

  it('leaves out what there is not', () => {
    const { items, next_url: next } = JSON.parse(
      json.write({ ...outage, archive: { isArchived: true, current: '' } }),
    )
    expect(next).toBeUndefined()
    expect(
      Object.keys(items[1]).filter((key) => ['image', 'attachments', 'summary', 'tags'].includes(key)),
    ).toEqual([])
  })
})
