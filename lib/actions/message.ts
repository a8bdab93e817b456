import 'server-only'
import { cookies, headers } from 'next/headers'
import { MESSAGE_COOKIE, readMessage, writeMessage } from './message-cookie.ts'

/** Leaves a message for the screen at `to`, which comes next. It is shown once, and forgotten within seconds in any case. */
export async function leaveMessage(text: string, to: string): Promise<void> {
  const jar = await cookies()
  jar.set(MESSAGE_COOKIE, writeMessage({ path: pathOf(to), text }), {
    path: '/',
    maxAge: 20,
    sameSite: 'lax',
  })
}

/** The message that the screen before left for this one, for a page without script: there, nothing takes it away. */
export async function leftMessage(): Promise<string | undefined> {
  const left = (await cookies()).get(MESSAGE_COOKIE)?.value
  if (!left) return undefined
  const { path, text } = readMessage(left)
  return path === pathOf((await headers()).get('x-gazette-path') ?? '/') ? text : undefined
}

const pathOf = (url: string) => new URL(url, 'http://localhost').pathname
