import type { Database } from '../db/db.ts'
import { hashPassword, isPassword } from './password.ts'
import { passwordProblem } from './password-rules.ts'
import { endSessions } from './sessions.ts'
import { normaliseEmail } from './email.ts'
import { countAttempt, forgiveAttempts } from './throttle.ts'

export type PasswordChange =
  | { outcome: 'changed' }
  | { outcome: 'wrong' }
  | { outcome: 'weak'; problem: string }
  | { outcome: 'throttled'; until: Date }

type Change = { personId: number; current: string; wanted: string; sessionId: string; address: string }

/** Changes one's own password, which takes the current one. All sessions but `sessionId` end. */
export async function changePassword(database: Database, now: Date, change: Change): Promise<PasswordChange> {
  const person = await database.person.findUniqueOrThrow({ where: { id: change.personId } })
  const email = person.email ?? ''
  const attempt = { email, address: change.address }
  const until = await countAttempt(database, now, attempt)
  if (until) return { outcome: 'throttled', until }
  if (!(await isPassword(change.current, person.passwordHash))) return { outcome: 'wrong' }
  await forgiveAttempts(database, attempt)

  const problem = await passwordProblem(change.wanted, [person.name, email])
  if (problem) return { outcome: 'weak', problem }
  await setPassword(database, now, person.id, change.wanted, change.sessionId)
  return { outcome: 'changed' }
}

/** Sets a password without asking for the old one, for whoever runs the server. All sessions of the person end. */
export async function resetPassword(
  database: Database,
  now: Date,
  reset: { email: string; password: string },
): Promise<{ outcome: 'changed' } | { outcome: 'unknown' } | { outcome: 'weak'; problem: string }> {
  const email = normaliseEmail(reset.email)
  const person = await database.person.findFirst({ where: { email, role: { not: null } } })
  if (!person) return { outcome: 'unknown' }
  const problem = await passwordProblem(reset.password, [person.name, email])
  if (problem) return { outcome: 'weak', problem }
  await setPassword(database, now, person.id, reset.password)
  await forgiveAttempts(database, { email })
  return { outcome: 'changed' }
}

async function setPassword(database: Database, now: Date, id: number, password: string, except?: string) {
  const passwordHash = await hashPassword(password)
  await database.$transaction(async (db) => {
    await db.person.update({ where: { id }, data: { passwordHash } })
    await endSessions(db, now, id, except)
  })
}
