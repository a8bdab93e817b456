import type { Role } from '../db/db.ts'

/**
 * How far a permission reaches: every record, the person's own, or only their own while it is not published. A scheduled
 * post counts as published, in the trash too; one that somebody has taken down is a draft again.
 */
export type Reach = 'all' | 'own' | 'own unpublished' | 'none'

/** Who may do what. The one table: screens, actions and handlers name a row of it, and nothing else decides. */
const table = {
  'dashboard.view': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'all', CONTRIBUTOR: 'all' },
  'account.manage': { OWNER: 'own', EDITOR: 'own', AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'post.view': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'post.write': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'own unpublished' },
  'post.trash': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'own unpublished' },
  'post.publish': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'none' },
  'post.place': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'post.transfer': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'page.write': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'preview.share': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'tag.manage': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'media.view': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'all', CONTRIBUTOR: 'all' },
  'maintenance.update': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'none' },
  'maintenance.display': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'service.manage': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'media.upload': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'all', CONTRIBUTOR: 'all' },
  'media.manage': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'own', CONTRIBUTOR: 'own' },
  'redirect.manage': { OWNER: 'all', EDITOR: 'all', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'site.manage': { OWNER: 'all', EDITOR: 'none', AUTHOR: 'none', CONTRIBUTOR: 'none' },
  'person.manage': { OWNER: 'all', EDITOR: 'none', AUTHOR: 'none', CONTRIBUTOR: 'none' },
} as const satisfies Record<string, Record<Role, Reach>>

export type Permission = keyof typeof table

export const permissions = Object.keys(table).filter(isPermission)

function isPermission(name: string): name is Permission {
  return Object.hasOwn(table, name)
}

export function reach(role: Role, permission: Permission): Reach {
  return table[permission][role]
}

/** Whose a record is, and whether it is published. */
export type Belonging = { ownerId: number; published?: boolean }

/** Whether the person may do it to that record; without a record, whether they may do it to any at all. */
export function can(staff: { id: number; role: Role }, permission: Permission, record?: Belonging): boolean {
  const far = reach(staff.role, permission)
  if (far === 'none') return false
  if (far === 'all' || !record) return true
  const own = record.ownerId === staff.id
  return far === 'own' ? own : own && !record.published
}
