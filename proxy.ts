import { NextResponse, type NextRequest } from 'next/server'
import { resolveAddress } from '@/lib/addresses/resolve.ts'
import { isPublicFile } from '@/lib/addresses/public-files.ts'
import { now } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { log } from '@/lib/log.ts'

export const config = {
  matcher: ['/((?!(?:\\.well-known|_next|admin|api|healthz|media|metrics|preview|readyz|setup)(?:/|$)).*)'],
}

/** Seconds that a redirect may be remembered: browsers would keep a permanent one for ever otherwise. */
const REMEMBERED = 60 * 60

/**
 * Decides what every reader address answers before a page is rendered: pages that find nothing while rendering answer
 * with an empty shell, and Next redirects with 307 and 308 only.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return NextResponse.next()
  const { pathname: path, search, origin } = request.nextUrl
  if (await isPublicFile(path)) return NextResponse.next()
  const answer = await resolveAddress(await database(), { path, search }, now()).catch((error: unknown) => {
    log.error({ err: error, path }, 'an address could not be resolved')
    // The page fails for the same reason, and has the words for it.
    return { kind: 'here' as const }
  })
  switch (answer.kind) {
    case 'here':
      return NextResponse.next()
    case 'moved':
      return new Response(null, {
        status: 301,
        headers: {
          location: answer.to.startsWith('/') ? origin + answer.to : answer.to,
          'cache-control': `public, max-age=${REMEMBERED}`,
        },
      })
    case 'gone':
      return NextResponse.rewrite(new URL('/gone', request.url), { status: 410 })
    case 'missing':
      return NextResponse.rewrite(new URL('/_missing/page', request.url))
  }
}
