import type { IncomingMessage, ServerResponse } from 'node:http'
import { failurePage } from '../process/failure-page.ts'
import { contentPolicy } from './finish/content-policy.ts'
import type { Head } from './http/head.ts'

const SECONDS_UNTIL_RETRY = 10

const body = Buffer.from(failurePage)
const style = /<style>(.*?)<\/style>/s.exec(failurePage)?.[1] ?? ''

const head: Head = [
  ['Content-Type', 'text/html; charset=utf-8'],
  ['Content-Length', String(body.length)],
  ['Cache-Control', 'no-store'],
  ['Retry-After', String(SECONDS_UNTIL_RETRY)],
  ['Content-Security-Policy', contentPolicy({ styles: [style], pictureOrigins: [], mediaOrigins: [] })],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
].flat()

/** Says that there is nothing to show at present, and when to come back. */
export const apology = { status: 503, head, body }

/** Sends it. */
export function apologise(request: IncomingMessage, response: ServerResponse): void {
  // Node's type wants arrays that may be changed; it does not change them.
  response.writeHead(apology.status, head as string[])
  response.end(request.method === 'HEAD' ? undefined : body)
}
