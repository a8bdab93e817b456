import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { adminPaths } from '../admin-paths.ts'
import { now } from '../clock.ts'
import { config } from '../config.ts'
import { database } from '../db/db.ts'
import { log } from '../log.ts'
import { keptSecret } from '../process/data-dir.ts'
import { endSession, LONGEST, staffOfSession } from '../staff/sessions.ts'
import type { Staff } from '../staff/staff.ts'
import { sessionCookie, type Caller } from './caller.ts'
import { trySignIn, type Tried } from './try-sign-in.ts'

/** A member of staff, and the session that a request belongs to. */
export type SignedIn = Staff & { sessionId: string }

declare module 'next-auth' {
  interface Session {
    /** The session's id, as the cookie has it: whether it still counts, the database knows. */
    sid: string | null
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session's id, which is all that the cookie carries. */
    sid?: string
  }
}

/** The password as it was typed: a border of its own, as next-auth passes on what anybody sends. */
const Credentials = z.object({ email: z.string().max(320), password: z.string().max(2_000) })

/**
 * How next-auth works here, for one request: over TLS the cookie is one that no other host can set (`__Host-`).
 * `onOutcome` hears why somebody is not let in, which next-auth itself would put into an address.
 */
export async function authOptions(
  caller: Caller,
  onOutcome: (outcome: Tried) => void = () => {},
): Promise<AuthOptions> {
  process.env.NEXTAUTH_URL ??= config().siteUrl
  return {
    secret: await signingSecret(),
    session: { strategy: 'jwt', maxAge: LONGEST / 1000 },
    pages: { signIn: adminPaths.signIn(), signOut: adminPaths.signIn(), error: adminPaths.signIn() },
    useSecureCookies: caller.secure,
    cookies: {
      sessionToken: {
        name: sessionCookie(caller),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: caller.secure },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(given) {
          const typed = Credentials.safeParse(given)
          if (!typed.success) return null
          const result = await trySignIn(database, now(), typed.data, caller.device)
          onOutcome(result)
          return result.outcome === 'signed in' ? { id: result.sessionId } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      // Asks no database: next-auth would take one that does not answer for a session that has ended.
      session: ({ session, token: { sid } }) => ({ expires: session.expires, sid: sid ?? null }),
    },
    events: {
      async signOut({ token: { sid } }) {
        if (sid === undefined) return
        const db = await database()
        const staff = await staffOfSession(db, now(), sid)
        if (staff) await endSession(db, now(), staff.id, sid)
      },
    },
    logger: {
      // A cookie of an earlier secret, or one that somebody made up, is no error of ours.
      error: (code, metadata) =>
        log[code === 'JWT_SESSION_ERROR' ? 'debug' : 'error']({ code, metadata }, 'sign-in'),
      warn: (code) => log.debug({ code }, 'sign-in'),
      debug: () => {},
    },
  }
}

let secret: Promise<string> | undefined

function signingSecret(): Promise<string> {
  const { authSecret, dataDir } = config()
  return (secret ??= authSecret === undefined ? keptSecret(dataDir) : Promise.resolve(authSecret))
}
