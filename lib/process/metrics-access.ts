import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Whether whoever asks may read the metrics: a program on this machine that comes directly, or one that has the token.
 * A proxy on this machine also comes from here, but says for whom.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token && given) return timingSafeEqual(digest(given), digest(token))
  const { headers, socket } = request
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip'] ?? headers.via
  return forwarded === undefined && /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}

/** Says how it is done, as RFC 9110 15.5.2 wants it. */
export function refuseMetrics(response: ServerResponse): void {
  response.writeHead(401, {
    'www-authenticate': 'Bearer realm="metrics"',
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(
    'Only for programs on this machine, and for those that send METRICS_TOKEN as a bearer token.\n',
  )
}

const digest = (text: string) => createHash('sha256').update(text).digest()
