import type { Database } from '../db/db.ts'
import { normaliseEmail } from './email.ts'
import { isPassword } from './password.ts'
import { beginSession, type Device } from './sessions.ts'
import { activeStaff } from './staff.ts'
import { countAttempt, forgiveAttempts } from './throttle.ts'

export type SignIn =
  | { outcome: 'signed in'; sessionId: string }
  | { outcome: 'wrong' }
  | { outcome: 'throttled'; until: Date }

/**
 * Signs somebody in by email and password. An address that nobody has, an account that is disabled and a wrong
 * password are one and the same outcome, and take the same time.
 */
export async function signIn(
  database: Database,
  now: Date,
  { email, password }: { email: string; password: string },
  device: Device,
): Promise<SignIn> {
  const attempt = { email, address: device.address }
  const until = await countAttempt(database, now, attempt)
  if (until) return { outcome: 'throttled', until }

  const person = await database.person.findFirst({
    where: { ...activeStaff, email: normaliseEmail(email) },
    select: { id: true, passwordHash: true },
  })
  const right = await isPassword(password, person?.passwordHash ?? null)
  if (!person || !right) return { outcome: 'wrong' }

  await forgiveAttempts(database, attempt)
  return { outcome: 'signed in', sessionId: await beginSession(database, now, person.id, device) }
}
