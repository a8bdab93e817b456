import type { Prisma, Role } from '../db/db.ts'
import { livePosts } from '../posts/live.ts'
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

/** Posts that a link or a follow-up can name: what the person may see, and what everybody sees. */
export function nameablePosts(staff: Asking, now: Date): Prisma.PostWhereInput {
  return { OR: [reachablePosts(staff, 'post.view'), livePosts(now)] }
}
