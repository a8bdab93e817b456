import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { buildFeed } from '../../feeds/build.ts'
import type { FeedFormat } from '../../feeds/feed.ts'
import { atom } from '../../feeds/formats/atom.ts'
import { rss } from '../../feeds/formats/rss.ts'
import { readSite } from '../../site/site.ts'
import { importing, now } from '../../testing/wordpress-import.ts'

const { database, bring, ask } = await importing()

async function feedAs(format: FeedFormat): Promise<string> {
  const site = await readSite(database, 'https://notices.northbeam.example')
  const feed = await buildFeed(database, now, site, { kind: 'blog' }, { format })
  return feed ? format.write(feed) : ''
}

/** What somebody who followed the old feed has seen of it: the identities and times of its posts. */
function seenBefore(wxr: string) {
  return wxr
    .split('<item>')
    .slice(1)
    .filter((item) => field(item, 'wp:post_type') === 'post' && field(item, 'wp:status') === 'publish')
    .map((item) => ({ guid: field(item, 'guid'), at: new Date(`${field(item, 'wp:post_date_gmt')}Z`) }))
    .toSorted((a, b) => a.guid.localeCompare(b.guid))
}

function field(item: string, name: string): string {
  return new RegExp(`<${name}[^>]*><!\\[CDATA\\[(.*?)\\]\\]></${name}>`).exec(item)?.[1] ?? ''
}

test('whoever followed the old feed sees nothing as new, in either format and after another import', async () => {
  const wxr = await readFile(join(import.meta.dirname, 'testdata/northbeam.xml'), 'utf8')
  const before = seenBefore(wxr)
  expect(before.length).toBeGreaterThan(1)
  await bring(wxr)

  const items = parseRssFeed(await feedAs(rss)).items ?? []
  expect(
    items
      .map(({ guid, pubDate }) => ({ guid: guid?.value ?? '', at: new Date(pubDate ?? '') }))
      .toSorted((a, b) => a.guid.localeCompare(b.guid)),
  ).toEqual(before)
  // As WordPress has them: a guid is an address that need not lead anywhere.
  expect(items.every(({ guid }) => guid?.isPermaLink === false)).toBe(true)

  const entries = parseAtomFeed(await feedAs(atom)).entries ?? []
  expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(before.map(({ guid }) => guid)))

  const whole = await feedAs(rss)
  await bring(wxr)
  expect(await feedAs(rss)).toBe(whole)
  expect(await ask('/feed/')).toBe('/feed.xml')
  expect(await ask('/feed/atom/')).toBe('/atom.xml')
})
