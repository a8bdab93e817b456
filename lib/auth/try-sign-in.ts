import type { Database } from '../db/db.ts'
import { log } from '../log.ts'
import type { Device } from '../staff/sessions.ts'
import { signIn, type SignIn } from '../staff/sign-in.ts'

/** `failed`: whether the password is right could not be found out. */
export type Tried = SignIn | { outcome: 'failed' }

/** `signIn` for next-auth, which would take anything that is thrown for a wrong password and log nothing. */
export async function trySignIn(
  database: () => Promise<Database>,
  now: Date,
  typed: { email: string; password: string },
  device: Device,
): Promise<Tried> {
  try {
    return await signIn(await database(), now, typed, device)
  } catch (error) {
    log.error({ error }, 'Nobody can be signed in')
    return { outcome: 'failed' }
  }
}
