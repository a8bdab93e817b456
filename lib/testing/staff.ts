import type { Database, Role } from '../db/db.ts'
import { createStaff } from '../staff/create.ts'
import type { Staff } from '../staff/staff.ts'

/** What everybody in the tests signs in with. */
export const PASSWORD = 'violin otter teapot'

/** Gives somebody an account: Thandi Mokoena, an owner, when nothing else is said. */
export async function hire(
  database: Database,
  now: Date,
  name = 'Thandi Mokoena',
  role: Role = 'OWNER',
): Promise<Staff> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@northbeam.example`
  const created = await createStaff(database, now, { email, name, role, password: PASSWORD })
  if (created.outcome !== 'created') throw new Error(`${name}: ${created.outcome}`)
  const { slug } = await database.person.findUniqueOrThrow({ where: { id: created.id } })
  return { id: created.id, name, slug, email, role }
}
