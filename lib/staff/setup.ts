import type { Database, Db } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { createStaffIn } from './create.ts'
import { hashPassword } from './password.ts'
import { passwordProblem } from './password-rules.ts'
import { hashToken, newToken } from './token.ts'

const VALID_FOR = 7 * 24 * 60 * 60_000

/** Whether nobody can look after this blog yet: the one state in which it can be set up. */
export async function isUnclaimed(db: Db): Promise<boolean> {
  return (await db.person.count({ where: { role: { not: null } } })) === 0
}

/** A new set-up token while no staff exist, else null. Earlier ones stay valid: each process prints its own. */
export async function offerSetup(db: Db, now: Date): Promise<string | null> {
  if (!(await isUnclaimed(db))) return null
  await db.setupLink.deleteMany({ where: { expiresAt: { lte: now } } })
  const token = newToken()
  const expiresAt = new Date(now.getTime() + VALID_FOR)
  await db.setupLink.create({ data: { tokenHash: hashToken(token), createdAt: now, expiresAt } })
  return token
}

/** Whether the token opens the set-up now. */
export async function isSetupToken(db: Db, now: Date, token: string): Promise<boolean> {
  if (!(await isUnclaimed(db))) return false
  const where = { tokenHash: hashToken(token), expiresAt: { gt: now } }
  return (await db.setupLink.count({ where })) > 0
}

export type Setup =
  | { outcome: 'set up'; ownerId: number }
  | { outcome: 'closed' }
  | { outcome: 'weak'; problem: string }

/**
 * Creates the first owner, once: whoever comes second with the same or another token finds the set-up closed.
 * `alongside` runs in the same transaction, for what else should be so on a blog that begins.
 */
export async function setUp(
  database: Database,
  now: Date,
  token: string,
  owner: { email: string; name: string; password: string },
  alongside: (db: Db) => Promise<unknown> = async () => {},
): Promise<Setup> {
  if (!(await isSetupToken(database, now, token))) return { outcome: 'closed' }
  const problem = await passwordProblem(owner.password, [owner.name, owner.email])
  if (problem) return { outcome: 'weak', problem }
  const passwordHash = await hashPassword(owner.password)
  return inNewEdition(database, now, async (db): Promise<Setup> => {
    // Of several at once, one takes the links away; the others wait for it and find none.
    const { count } = await db.setupLink.deleteMany()
    if (count === 0 || !(await isUnclaimed(db))) return { outcome: 'closed' }
    await alongside(db)
    const created = await createStaffIn(db, now, { ...owner, role: 'OWNER', passwordHash })
    return created.outcome === 'created' ? { outcome: 'set up', ownerId: created.id } : { outcome: 'closed' }
  })
}
