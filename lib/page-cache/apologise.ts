import type { IncomingMessage, ServerResponse } from 'node:http'
import { failurePage } from '../process/failure-page.ts'
import { contentPolicy } from './content-policy.ts'

const SECONDS_UNTIL_RETRY = 10

const body = Buffer.from(failurePage)
const style = /<style>(.*?)<\/style>/s.exec(failurePage)?.[1] ?? ''

const head = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Length': body.length,
  'Cache-Control': 'no-store',
  'Retry-After': SECONDS_UNTIL_RETRY,
  'Content-Security-Policy': contentPolicy({ styles: [style], pictureOrigins: [], mediaOrigins: [] }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** Says that there is nothing to show at present, and when to come back. */
export function apologise(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, head)
  response.end(request.method === 'HEAD' ? undefined : body)
}
