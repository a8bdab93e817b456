import type { Prisma, Role } from '../db/db.ts'
import { can, reach, type Permission } from './permissions.ts'

type Asking = { id: number; role: Role }

/** Match nothing and everything, on both databases, also as one of several: of an `OR`, Prisma drops what is empty. */
const none = { id: { in: [] } }
const all = { id: { notIn: [] } }

/** In the trash a post is still what it was before. */
const unpublished: Prisma.PostWhereInput[] = [
  { status: { in: ['DRAFT', 'IN_REVIEW'] } },
  { status: 'TRASHED', publishAt: null },
]

/**
 * `can` as a condition for queries: the posts a permission reaches. What it leaves out does not exist for the person. Pages
 * are seen like posts, and touched only by those who write pages.
 */
export function reachablePosts(staff: Asking, permission: Permission): Prisma.PostWhereInput {
  const within = reached(staff, permission)
  const mayTouchPages = permission === 'post.view' || can(staff, 'page.write')
  return mayTouchPages ? within : { AND: [within, { kind: 'POST' }] }
}

function reached(staff: Asking, permission: Permission): Prisma.PostWhereInput {
  switch (reach(staff.role, permission)) {
    case 'all':
      return all
    case 'own':
      return { authorId: staff.id }
    case 'own unpublished':
      return { authorId: staff.id, OR: unpublished }
    case 'none':
      return none
  }
}
