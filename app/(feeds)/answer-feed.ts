import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { buildFeed, type FeedAddress } from '@/lib/feeds/build.ts'
import { readFeedFile } from '@/lib/feeds/feed-file.ts'
import { lastTurn } from '@/lib/boundaries/last-turn.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerCurrent } from './answer-current.ts'
import { openToAll } from './open-to-all.ts'

/** What the route of every feed answers; `file` is the last part of its address. */
export async function answerFeed(request: Request, file: string, address: FeedAddress): Promise<Response> {
  const [db, instant] = [await database(), now()]
  const site = await readSite(db, config().siteUrl)
  const wanted = readFeedFile(file)
  const feed = wanted && (await buildFeed(db, instant, site, address, wanted))
  if (!feed) return new Response('There is no such feed.\n', { status: 404, headers: openToAll })
  const body = wanted.format.write(feed)
  return answerCurrent(request, body, wanted.format.mediaType, await lastTurn(db, instant), instant)
}
