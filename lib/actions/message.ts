import 'server-only'
import { cookies } from 'next/headers'
import { MESSAGE_COOKIE } from './message-cookie.ts'

/** Leaves a message for the screen that comes next. It is shown once, and forgotten within seconds in any case. */
export async function leaveMessage(message: string): Promise<void> {
  const jar = await cookies()
  jar.set(MESSAGE_COOKIE, message, { path: '/', maxAge: 20, sameSite: 'lax' })
}

/** The message that the screen before left, for a page without script. */
export async function leftMessage(): Promise<string | undefined> {
  return (await cookies()).get(MESSAGE_COOKIE)?.value
}
