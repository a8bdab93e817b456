import { beforeEach, describe, expect, it } from 'vitest'
import { currentEdition } from '../edition.ts'
import { createAuthor } from '../people/create.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { hire, PASSWORD } from '../testing/staff.ts'
import { createStaff } from './create.ts'
import { changeProfile } from './profile.ts'
import { reachablePosts } from './reachable.ts'
import { reachPost, reachPosts } from './reach-post.ts'
import { isSetupToken, offerSetup, setUp } from './setup.ts'
import { changeRole, disableStaff } from './standing.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-11-24T02:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000)
const owner = { email: 'thandi@northbeam.example', name: 'Thandi Mokoena', password: PASSWORD }

describe('an account', () => {
  it('can be had once for an address', async () => {
    await hire(database, now)
    expect(
      await createStaff(database, now, { ...owner, email: 'Thandi@northbeam.example', role: 'EDITOR' }),
    ).toEqual({ outcome: 'taken' })
  })

  it('joins the author that posts are by already', async () => {
    const { id } = await createAuthor(database, now, { name: 'Thandi M.', email: owner.email })
    expect(await createStaff(database, now, { ...owner, role: 'EDITOR' })).toEqual({ outcome: 'created', id })
  })

  it('is not made with a weak password', async () => {
    expect(await createStaff(database, now, { ...owner, role: 'OWNER', password: 'short' })).toMatchObject({
      outcome: 'weak',
    })
    expect(await database.person.count()).toBe(0)
  })

  it('shows its new name to readers in a new edition', async () => {
    const { id } = await hire(database, now)
    const before = await currentEdition(database)
    await changeProfile(database, now, id, { name: 'Thandi Mokoena-Banda', bio: 'Runs the network.' })
    expect((await currentEdition(database)).number).toBe(before.number + 1)
  })
})

describe('the last owner', () => {
  it('keeps role and account', async () => {
    const { id } = await hire(database, now)
    expect(await changeRole(database, now, id, 'EDITOR')).toEqual({ outcome: 'last owner' })
    expect(await disableStaff(database, now, id)).toEqual({ outcome: 'last owner' })
  })

  it('is never lost by two owners who go at the same time', async () => {
    const thandi = await hire(database, now)
    const aiko = await hire(database, now, 'Aiko Tanaka', 'OWNER')
    const outcomes = await Promise.all([
      changeRole(database, now, thandi.id, 'EDITOR'),
      disableStaff(database, now, aiko.id),
    ])
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['changed', 'last owner'])
  })
})

describe('the set-up link', () => {
  it('creates the owner once', async () => {
    const token = (await offerSetup(database, now)) ?? ''
    expect(await isSetupToken(database, now, token)).toBe(true)
    expect(await setUp(database, now, token, owner)).toMatchObject({ outcome: 'set up' })
    expect(await database.person.findMany({ select: { email: true, role: true } })).toEqual([
      { email: owner.email, role: 'OWNER' },
    ])
    expect(await isSetupToken(database, now, token)).toBe(false)
    expect(await setUp(database, now, token, { ...owner, email: 'x@example.com' })).toEqual({
      outcome: 'closed',
    })
  })

  it('lets one win of two who use two links at the same time', async () => {
    const tokens = [(await offerSetup(database, now)) ?? '', (await offerSetup(database, now)) ?? '']
    const outcomes = await Promise.all(
      tokens.map((token, n) => setUp(database, now, token, { ...owner, email: `owner-${n}@example.com` })),
    )
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['closed', 'set up'])
    expect(await database.person.count()).toBe(1)
  })

  it('is not offered, and opens nothing, once there are staff', async () => {
    const token = (await offerSetup(database, now)) ?? ''
    await hire(database, now)
    expect(await offerSetup(database, now)).toBeNull()
    expect(await isSetupToken(database, now, token)).toBe(false)
  })

  it('survives a restart, runs out after a week and cannot be invented', async () => {
    const token = (await offerSetup(database, now)) ?? ''
    await offerSetup(database, inDays(1))
    expect(await isSetupToken(database, inDays(2), token)).toBe(true)
    expect(await isSetupToken(database, inDays(7), token)).toBe(false)
    expect(await isSetupToken(database, now, 'invented')).toBe(false)
    expect(JSON.stringify(await database.setupLink.findMany())).not.toContain(token)
  })

  it('stays open when the password is refused', async () => {
    const token = (await offerSetup(database, now)) ?? ''
    expect(await setUp(database, now, token, { ...owner, password: 'password1234' })).toMatchObject({
      outcome: 'weak',
    })
    expect(await isSetupToken(database, now, token)).toBe(true)
  })
})

it('staff reach the posts of their role and no others', async () => {
  const piet = await hire(database, now, 'Piet de Wit', 'AUTHOR')
  const rudo = await hire(database, now, 'Rudo Banda', 'CONTRIBUTOR')
  const aiko = await hire(database, now, 'Aiko Tanaka', 'EDITOR')
  await writePost(database, now, 'Disks replaced', { author: 'Piet de Wit' })
  await writePost(database, now, 'A night of work', { author: 'Rudo Banda' })
  await writePost(database, now, 'Backups, explained', { author: 'Rudo Banda', status: 'DRAFT' })
  await writePost(database, now, 'A mistake', { author: 'Rudo Banda', status: 'TRASHED' })
  await writePost(database, now, 'A bad idea', { author: 'Rudo Banda', status: 'TRASHED', publishAt: null })
  const titles = async (who: typeof piet, permission: 'post.write' | 'post.publish' | 'post.view') =>
    (await database.post.findMany({ where: reachablePosts(who, permission), orderBy: { id: 'asc' } })).map(
      ({ title }) => title,
    )
  expect(await titles(piet, 'post.write')).toEqual(['Disks replaced'])
  // What readers have seen is not theirs to change or to delete, also when an editor has put it into the trash.
  expect(await titles(rudo, 'post.write')).toEqual(['Backups, explained', 'A bad idea'])
  expect(await titles(rudo, 'post.view')).toEqual([
    'A night of work',
    'Backups, explained',
    'A mistake',
    'A bad idea',
  ])
  expect(await titles(rudo, 'post.publish')).toEqual([])
  expect(await titles(aiko, 'post.publish')).toHaveLength(5)
})

it('pages are seen by their authors and written by editors', async () => {
  const piet = await hire(database, now, 'Piet de Wit', 'AUTHOR')
  const aiko = await hire(database, now, 'Aiko Tanaka', 'EDITOR')
  const { id } = await writePost(database, now, 'Imprint', { author: 'Piet de Wit', kind: 'PAGE' })
  expect(await reachPost(database, piet, 'post.view', String(id))).toMatchObject({ id, kind: 'PAGE' })
  expect(await reachPost(database, piet, 'post.write', String(id))).toBeNull()
  expect(await reachPosts(database, piet, 'post.trash', [id])).toEqual([])
  expect(await reachPosts(database, aiko, 'post.trash', [id])).toEqual([id])
})
