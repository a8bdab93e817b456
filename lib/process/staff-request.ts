import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPreviewFrame } from '../admin-paths.ts'
import { isForeign } from '../foreign-origin.ts'
import { foreignPage } from './foreign-page.ts'

/** Addresses that belong to staff. */
export function isForStaff(url = ''): boolean {
  return /^\/(admin|setup|api)(?:[/?]|$)/.test(url)
}

type How = {
  /** Whether a proxy in front says truly whom it serves. */
  trustProxy: boolean
  /** The origin that the operator gave the site. */
  siteUrl: string
  development: boolean
}

/** Scripts of other sites ask with OPTIONS before they read a feed. */
const READER_METHODS = ['GET', 'HEAD', 'OPTIONS']
const STAFF_METHODS = [...READER_METHODS, 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Makes a request ready for Next: refuses methods that no address takes (RFC 9110 15.5.6), drops what the client claims
 * about itself as if it were a proxy, refuses forms that another site sends, and gives the screens of staff their
 * Content-Security-Policy. False when it was answered here.
 */
export function admit(request: IncomingMessage, response: ServerResponse, how: How): boolean {
  if (!how.trustProxy) {
    for (const name of Object.keys(request.headers))
      if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name]
  }
  const forStaff = isForStaff(request.url)
  const methods = forStaff ? STAFF_METHODS : READER_METHODS
  // The tools that Next has while one develops send more.
  if (!how.development && !methods.includes(request.method ?? '')) {
    response.writeHead(405, { allow: methods.join(', '), 'cache-control': 'no-store' }).end()
    return false
  }
  if (!forStaff) return true
  // Not every proxy passes on the name it was asked for; what comes from the site's own name is never foreign.
  if (request.headers.origin === how.siteUrl)
    request.headers['x-forwarded-host'] ??= new URL(how.siteUrl).host
  if (isForeign({ method: request.method ?? 'GET', header: (name) => header(request, name) })) {
    response.writeHead(403, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(foreignPage)
    return false
  }
  const nonce = randomBytes(16).toString('base64')
  const framedBy = isPreviewFrame(request.url ?? '') ? "'self'" : "'none'"
  const policy = staffPolicy(nonce, framedBy, how.development)
  // Next reads the nonce for its own scripts from here, and a screen the address to come back to after signing in.
  request.headers['content-security-policy'] = policy
  request.headers['x-gazette-path'] = request.url
  response.setHeader('content-security-policy', policy)
  return true
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/**
 * Scripts are ours and carry the nonce. Styles cannot be as strict: the dialogs of our component library bring a style
 * element, and pasted text would lose what its style attributes say before the editor has read them.
 */
function staffPolicy(nonce: string, framedBy: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob: https:",
    "frame-src 'self' https:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')
}
