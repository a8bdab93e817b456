import { config } from '../config.ts'
import type { Device } from '../staff/sessions.ts'

/** What a request says about whoever sent it. */
export type Caller = {
  device: Device
  /** Whether it came over TLS, so that cookies can be kept to TLS. */
  secure: boolean
}

/** Reads a caller from headers. server.ts has removed forwarded ones that nobody vouches for; Next fills in its own. */
export function callerOf(headers: Headers): Caller {
  const forwarded = headers.get('x-forwarded-for') ?? ''
  return {
    device: {
      // The last one is what our proxy saw; those before it are what the client claims.
      address: forwarded.split(',').at(-1)?.trim() ?? '',
      userAgent: headers.get('user-agent') ?? '',
    },
    secure:
      headers.get('x-forwarded-proto') === 'https' ||
      isOwnSecureName(headers.get('x-forwarded-host') ?? headers.get('host')) ||
      // A browser has such a cookie from TLS only, and sends it over nothing else.
      (headers.get('cookie') ?? '').includes(`${secureSessionCookie}=`),
  }
}

const SESSION_COOKIE = 'gazette.session'
const secureSessionCookie = `__Host-${SESSION_COOKIE}`

/** What the cookie of a session is called: over TLS so that no other host can set it. */
export function sessionCookie({ secure }: Caller): string {
  return secure ? secureSessionCookie : SESSION_COOKIE
}

/** A proxy may leave out which protocol it spoke; the site's own address says it then. */
function isOwnSecureName(host: string | null): boolean {
  const site = new URL(config().siteUrl)
  return site.protocol === 'https:' && site.host === host
}
