import type { Prisma, Role } from '../db/db.ts'

/** A member of staff: a person with a role, who can sign in. */
export type Staff = { id: number; name: string; slug: string; email: string; role: Role }

/** Whoever may sign in and be somebody here. */
export const activeStaff = {
  role: { not: null },
  disabledAt: null,
  email: { not: null },
} satisfies Prisma.PersonWhereInput

export const staffColumns = {
  id: true,
  name: true,
  slug: true,
  email: true,
  role: true,
} satisfies Prisma.PersonSelect

/** A row as a member of staff; null when the person has no role or no address, hence cannot sign in. */
export function toStaff(row: Prisma.PersonGetPayload<{ select: typeof staffColumns }>): Staff | null {
  const { email, role, ...same } = row
  return email === null || role === null ? null : { ...same, email, role }
}
