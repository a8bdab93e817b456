import { NextResponse, type NextRequest } from 'next/server'
import { resolveAddress } from '@/lib/addresses/resolve.ts'
import { isPublicFile } from '@/lib/addresses/public-files.ts'
import { now } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { readFeedFile } from '@/lib/feeds/feed-file.ts'
import { log } from '@/lib/log.ts'
import { previewToken } from '@/lib/paths.ts'
import { openLink } from '@/lib/preview/links.ts'

/**
 * All but what answers under `notForReaders` (lib/paths.ts), and well-known files; previews need a good link. Next wants
 * it spelt out.
 */
export const config = {
  matcher: ['/((?!(?:\\.well-known|_next|api|media|metrics)/|(?:admin|healthz|readyz|setup)(?:/|$)).*)'],
}

/** Seconds that a redirect may be remembered: browsers would keep a permanent one for ever otherwise. */
const REMEMBERED = 60 * 60

/**
 * Decides what every reader address answers before a page is rendered: pages that find nothing while rendering answer
 * with an empty shell, and Next redirects with 307 and 308 only.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname: path, search, origin } = request.nextUrl
  if (request.method !== 'GET' && request.method !== 'HEAD') return passOn(request, path)
  const token = previewToken(path)
  if (token !== null) return answerPreview(request, token)
  if (await isPublicFile(path)) return NextResponse.next()
  const answer = await resolve(path, search).catch((error: unknown) => {
    log.error({ err: error, path }, 'an address could not be resolved')
    // The page fails for the same reason, and has the words for it.
    return { kind: 'here' as const }
  })
  switch (answer.kind) {
    case 'here':
      return passOn(request, path)
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

async function resolve(path: string, search: string) {
  return resolveAddress(await database(), { path, search }, now())
}

/** The root is the pages' (`/[slug]`), and Next knows one kind of route at an address: feeds there have another inside. */
function passOn(request: NextRequest, path: string): Response {
  if (!readFeedFile(path.slice(1))) return NextResponse.next()
  return NextResponse.rewrite(new URL(`/feeds${path}`, request.url))
}

/** Without a link that is good there is nothing, with the page that says so. */
async function answerPreview(request: NextRequest, token: string): Promise<Response> {
  const open = await openNow(token).catch((error: unknown) => {
    log.error({ err: error }, 'a preview could not be looked up')
    return 'unknown' as const
  })
  return open === null ? NextResponse.rewrite(request.url, { status: 404 }) : NextResponse.next()
}

async function openNow(token: string) {
  return openLink(await database(), now(), token)
}
