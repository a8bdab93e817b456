import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { buildFeed, type FeedAddress } from '@/lib/feeds/build.ts'
import type { FeedFormat } from '@/lib/feeds/feed.ts'
import { readSite } from '@/lib/site/site.ts'

/** What the route of every feed answers. */
export async function answerFeed(format: FeedFormat, address: FeedAddress): Promise<Response> {
  const db = await database()
  const site = await readSite(db, config().siteUrl)
  const feed = await buildFeed(db, now(), site, address, format)
  if (!feed) return new Response('There is no such feed.\n', { status: 404 })
  return new Response(format.write(feed), {
    headers: {
      'content-type': `${format.mediaType}; charset=utf-8`,
      // Search engines read feeds to find posts, but should not show them to people.
      'x-robots-tag': 'noindex, follow',
    },
  })
}
