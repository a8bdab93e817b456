import { createHash } from 'node:crypto'
import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { buildFeed, type FeedAddress } from '@/lib/feeds/build.ts'
import { readFeedFile } from '@/lib/feeds/feed-file.ts'
import { evaluate } from '@/lib/page-cache/conditional.ts'
import { lastTurn } from '@/lib/posts/last-turn.ts'
import { readSite } from '@/lib/site/site.ts'
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

/**
 * Answers a conditional request where no page cache stands in front, which answers them by itself. Validators depend on
 * the content and the database alone: they are the same in every process.
 */
function answerCurrent(request: Request, body: string, mediaType: string, lastModified: Date, at: Date) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const validators = {
    // Weak: whoever compresses the answer on its way leaves this as it is.
    etag: `W/${etag}`,
    'cache-control': 'public, max-age=0, must-revalidate',
    // Not before it has come; the page cache, which sends the answer for longer, is told in any case.
    ...(lastModified <= at && { 'last-modified': lastModified.toUTCString() }),
    'x-changed-at': lastModified.toISOString(),
    ...openToAll,
  }
  const current = { etags: [etag], lastModified: lastModified.getTime() }
  switch (evaluate(Object.fromEntries(request.headers), current, at.getTime())) {
    case 'not modified':
      return new Response(null, { status: 304, headers: validators })
    case 'precondition failed':
      return new Response(null, { status: 412, headers: openToAll })
    case 'send':
      return new Response(body, {
        headers: {
          ...validators,
          'content-type': `${mediaType}; charset=utf-8`,
          // Search engines read feeds to find posts, but should not show them to people.
          'x-robots-tag': 'noindex, follow',
        },
      })
  }
}
