import { describe, expect, it } from 'vitest'
import type { Role } from '../db/db.ts'
import { can, permissions, reach } from './permissions.ts'
import { roles } from './role.ts'

const thandi = { id: 1, role: 'OWNER' as const }
const aiko = { id: 2, role: 'EDITOR' as const }
const piet = { id: 3, role: 'AUTHOR' as const }
const rudo = { id: 4, role: 'CONTRIBUTOR' as const }

const draftOf = (ownerId: number) => ({ ownerId, published: false })
const publishedBy = (ownerId: number) => ({ ownerId, published: true })

describe('an owner', () => {
  it('may do everything to everybody’s posts', () => {
    for (const permission of permissions.filter((name) => name !== 'account.manage'))
      expect(can(thandi, permission, publishedBy(piet.id)), permission).toBe(true)
  })

  it('does not manage the account of somebody else', () => {
    expect(can(thandi, 'account.manage', { ownerId: piet.id })).toBe(false)
  })
})

describe('an editor', () => {
  it('writes, publishes and trashes the posts of others', () => {
    for (const permission of ['post.write', 'post.publish', 'post.trash', 'post.transfer'] as const)
      expect(can(aiko, permission, publishedBy(piet.id)), permission).toBe(true)
  })

  it('manages neither people nor settings', () => {
    expect(can(aiko, 'person.manage')).toBe(false)
    expect(can(aiko, 'site.manage')).toBe(false)
  })
})

describe('an author', () => {
  it('publishes own posts and changes them afterwards', () => {
    expect(can(piet, 'post.publish', draftOf(piet.id))).toBe(true)
    expect(can(piet, 'post.write', publishedBy(piet.id))).toBe(true)
  })

  it('neither sees nor changes the posts of others', () => {
    expect(can(piet, 'post.view', draftOf(aiko.id))).toBe(false)
    expect(can(piet, 'post.write', draftOf(aiko.id))).toBe(false)
    expect(can(piet, 'post.publish', draftOf(aiko.id))).toBe(false)
  })
})

describe('a contributor', () => {
  it('writes drafts of their own and cannot publish them', () => {
    expect(can(rudo, 'post.write', draftOf(rudo.id))).toBe(true)
    expect(can(rudo, 'post.publish', draftOf(rudo.id))).toBe(false)
    expect(can(rudo, 'post.publish')).toBe(false)
  })

  it('still sees an own post once it is published, and no longer changes or trashes it', () => {
    expect(can(rudo, 'post.view', publishedBy(rudo.id))).toBe(true)
    expect(can(rudo, 'post.write', publishedBy(rudo.id))).toBe(false)
    expect(can(rudo, 'post.trash', publishedBy(rudo.id))).toBe(false)
  })
})

describe('the table', () => {
  const ranked: Role[] = ['CONTRIBUTOR', 'AUTHOR', 'EDITOR', 'OWNER']
  const width = { none: 0, 'own unpublished': 1, own: 2, all: 3 }

  it('never gives a lower role more than a higher one', () => {
    for (const permission of permissions) {
      const widths = ranked.map((role) => width[reach(role, permission)])
      expect(widths, permission).toEqual(widths.toSorted((a, b) => a - b))
    }
  })

  it('knows every role', () => {
    expect(Object.keys(roles).toSorted()).toEqual(ranked.toSorted())
  })
})
