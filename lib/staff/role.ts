import type { Role } from '../db/db.ts'

/** What a role is called, and what it is for, in the words of the screens and of the command line. */
export const roles: Record<Role, { name: string; purpose: string }> = {
  OWNER: { name: 'Owner', purpose: 'Everything, people and settings included' },
  EDITOR: {
    name: 'Editor',
    purpose: 'Writes and publishes everybody’s posts, keeps tags and addresses in order',
  },
  AUTHOR: { name: 'Author', purpose: 'Writes and publishes posts of their own' },
  CONTRIBUTOR: { name: 'Contributor', purpose: 'Writes drafts that an editor publishes' },
}

/** `role` as somebody typed it (`editor`), or null when there is no such role. */
export function parseRole(role: string): Role | null {
  const wanted = role.trim().toUpperCase()
  return isRole(wanted) ? wanted : null
}

function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}
