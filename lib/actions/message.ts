import 'server-only'
import { cookies } from 'next/headers'
import { MESSAGE_COOKIE } from './message-cookie.ts'

/**
 * Leaves a message for the screen at `to`, which comes next. It is shown once, and forgotten within seconds in any
 * case: without script, nothing else takes it away.
 */
export async function leaveMessage(message: string, to: string): Promise<void> {
  const jar = await cookies()
  const { pathname: path } = new URL(to, 'http://localhost')
  jar.set(MESSAGE_COOKIE, message, { path, maxAge: 20, sameSite: 'lax' })
}

/** The message that the screen before left, for a page without script. */
export async function leftMessage(): Promise<string | undefined> {
  return (await cookies()).get(MESSAGE_COOKIE)?.value
}
