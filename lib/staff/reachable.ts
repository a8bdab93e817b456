import type { Prisma, Role } from '../db/db.ts'
import { reach, type Permission } from './permissions.ts'

type Asking = { id: number; role: Role }

/** Matches nothing, on both databases. */
const none = { id: { in: [] } }

/** `can` as a condition for queries: the posts a permission reaches. What it leaves out does not exist for the person. */
export function reachablePosts(staff: Asking, permission: Permission): Prisma.PostWhereInput {
  switch (reach(staff.role, permission)) {
    case 'all':
      return {}
    case 'own':
      return { authorId: staff.id }
    case 'own unpublished':
      return { authorId: staff.id, status: { not: 'PUBLISHED' } }
    case 'none':
      return none
  }
}
