import type { Database, Db, Role } from '../db/db.ts'
import { createAuthor } from '../people/create.ts'
import { normaliseEmail } from './email.ts'
import { hashPassword } from './password.ts'
import { passwordProblem } from './password-rules.ts'

export type NewStaff = { email: string; name: string; role: Role; password: string }

export type Created =
  | { outcome: 'created'; id: number }
  | { outcome: 'taken' }
  | { outcome: 'weak'; problem: string }

/** Gives somebody an account. A person who is known by that address so far only as an author of posts gets a role. */
export async function createStaff(database: Database, now: Date, staff: NewStaff): Promise<Created> {
  const problem = await passwordProblem(staff.password, [staff.name, staff.email])
  if (problem) return { outcome: 'weak', problem }
  const passwordHash = await hashPassword(staff.password)
  return database.$transaction((db) => createStaffIn(db, now, { ...staff, passwordHash }))
}

/** The same inside a transaction, with a password that was checked and hashed already. */
export async function createStaffIn(
  db: Db,
  now: Date,
  staff: Omit<NewStaff, 'password'> & { passwordHash: string },
): Promise<Exclude<Created, { outcome: 'weak' }>> {
  const email = normaliseEmail(staff.email)
  const known = await db.person.findUnique({ where: { email }, select: { id: true, role: true } })
  if (known?.role) return { outcome: 'taken' }
  const { id } = known ?? (await createAuthor(db, now, { name: staff.name, email }))
  await db.person.update({ where: { id }, data: { role: staff.role, passwordHash: staff.passwordHash } })
  return { outcome: 'created', id }
}
