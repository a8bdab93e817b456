import { createHash } from 'node:crypto'
import { evaluate } from '@/lib/page-cache/http/conditional.ts'
import { openToAll } from './open-to-all.ts'

/**
 * What programs ask for again and again. Answers a conditional request where no page cache stands in front, which answers them by itself. Validators depend on
 * the content and the database alone: they are the same in every process.
 */
export function answerCurrent(
  request: Request,
  body: string,
  mediaType: string,
  lastModified: Date,
  at: Date,
): Response {
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
          // Search engines read such files to find posts, but should not show them to people.
          'x-robots-tag': 'noindex, follow',
        },
      })
  }
}
