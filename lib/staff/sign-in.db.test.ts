import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { hire, PASSWORD } from '../testing/staff.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { beginSession, endSession, endSessions, openSessions, staffOfSession } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { changeRole, disableStaff, enableStaff } from './standing.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-11-24T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const phone = { userAgent: 'Firefox on Android', address: '198.51.100.7' }
const laptop = { userAgent: 'Chrome on Linux', address: '203.0.113.20' }
const DAY = 24 * 60

const tryToSignIn = (email: string, password: string, at = now, device = phone) =>
  signIn(database, at, { email, password }, device)

async function sessionOf(email: string, device = phone): Promise<string> {
  const result = await tryToSignIn(email, PASSWORD, now, device)
  if (result.outcome !== 'signed in') throw new Error(result.outcome)
  return result.sessionId
}

describe('signing in', () => {
  it('takes the address in any case and with spaces around it', async () => {
    const thandi = await hire(database, now)
    const result = await tryToSignIn('  Thandi@Northbeam.EXAMPLE ', PASSWORD)
    expect(result.outcome).toBe('signed in')
    if (result.outcome === 'signed in')
      expect(await staffOfSession(database, now, result.sessionId)).toEqual(thandi)
  })

  it('says the same for a wrong password, an unknown account, a disabled one and a mere author', async () => {
    await hire(database, now)
    const piet = await hire(database, now, 'Piet de Wit', 'AUTHOR')
    await disableStaff(database, now, piet.id)
    await database.person.create({
      data: { name: 'Rudo Banda', slug: 'rudo', email: 'rudo@northbeam.example', createdAt: now },
    })
    const outcomes = [
      await tryToSignIn('thandi@northbeam.example', 'violin otter teapots'),
      await tryToSignIn('nobody@northbeam.example', PASSWORD),
      await tryToSignIn(piet.email, PASSWORD),
      await tryToSignIn('rudo@northbeam.example', ''),
    ]
    expect(outcomes).toEqual(outcomes.map(() => ({ outcome: 'wrong' })))
  })
})

describe('a session', () => {
  it('ends after a week without use, and is kept open by use', async () => {
    const { email } = await hire(database, now)
    const used = await sessionOf(email)
    const unused = await sessionOf(email, laptop)
    expect(await staffOfSession(database, later(5 * DAY), used)).not.toBeNull()
    expect(await staffOfSession(database, later(8 * DAY), used)).not.toBeNull()
    expect(await staffOfSession(database, later(8 * DAY), unused)).toBeNull()
  })

  it('ends after thirty days however much it is used', async () => {
    const { email } = await hire(database, now)
    const session = await sessionOf(email)
    for (let day = 5; day < 30; day += 5)
      expect(await staffOfSession(database, later(day * DAY), session)).not.toBeNull()
    expect(await staffOfSession(database, later(30 * DAY), session)).toBeNull()
  })

  it('is listed with its device, and can be ended one by one', async () => {
    const { id, email } = await hire(database, now)
    const onPhone = await sessionOf(email)
    const onLaptop = await sessionOf(email, laptop)
    await staffOfSession(database, later(10), onLaptop)
    expect((await openSessions(database, later(10), id)).map(({ userAgent }) => userAgent)).toEqual([
      'Chrome on Linux',
      'Firefox on Android',
    ])
    expect(await endSession(database, later(11), id, onPhone)).toBe(true)
    expect(await staffOfSession(database, later(11), onPhone)).toBeNull()
    expect(await staffOfSession(database, later(11), onLaptop)).not.toBeNull()
  })

  it('can only be ended by whose it is', async () => {
    const { email } = await hire(database, now)
    const piet = await hire(database, now, 'Piet de Wit', 'AUTHOR')
    const session = await sessionOf(email)
    expect(await endSession(database, now, piet.id, session)).toBe(false)
    expect(await staffOfSession(database, now, session)).not.toBeNull()
  })

  it('ends with all others of the person but the one asked from', async () => {
    const { id, email } = await hire(database, now)
    const here = await sessionOf(email)
    const there = await sessionOf(email, laptop)
    expect(await endSessions(database, now, id, here)).toBe(1)
    expect(await staffOfSession(database, now, there)).toBeNull()
    expect(await staffOfSession(database, now, here)).not.toBeNull()
  })

  it('does not exist for an invented id', async () => {
    expect(await staffOfSession(database, now, 'invented')).toBeNull()
  })
})

describe('at the next request sessions are over', () => {
  it('after a change of role', async () => {
    await hire(database, now)
    const piet = await hire(database, now, 'Piet de Wit', 'EDITOR')
    const session = await sessionOf(piet.email)
    expect(await changeRole(database, now, piet.id, 'CONTRIBUTOR')).toEqual({ outcome: 'changed' })
    expect(await staffOfSession(database, now, session)).toBeNull()
  })

  it('after the account was disabled, also when it is enabled again', async () => {
    await hire(database, now)
    const piet = await hire(database, now, 'Piet de Wit', 'EDITOR')
    const session = await sessionOf(piet.email)
    await disableStaff(database, now, piet.id)
    expect(await staffOfSession(database, now, session)).toBeNull()
    await enableStaff(database, now, piet.id)
    expect(await staffOfSession(database, now, session)).toBeNull()
    expect((await tryToSignIn(piet.email, PASSWORD)).outcome).toBe('signed in')
  })

  it('after a change of password, except where it was changed', async () => {
    const thandi = await hire(database, now)
    const here = await sessionOf(thandi.email)
    const there = await sessionOf(thandi.email, laptop)
    const change = { personId: thandi.id, sessionId: here, address: phone.address, current: PASSWORD }
    expect(await changePassword(database, now, { ...change, wanted: 'april kettle northward' })).toEqual({
      outcome: 'changed',
    })
    expect(await staffOfSession(database, now, here)).not.toBeNull()
    expect(await staffOfSession(database, now, there)).toBeNull()
    expect((await tryToSignIn(thandi.email, PASSWORD)).outcome).toBe('wrong')
  })

  it('everywhere after a reset, which also forgives failed attempts', async () => {
    const thandi = await hire(database, now)
    const session = await beginSession(database, now, thandi.id, phone)
    for (let n = 0; n < 50; n++)
      await tryToSignIn(thandi.email, 'wrong', now, { ...phone, address: `198.51.100.${n}` })
    expect((await tryToSignIn(thandi.email, PASSWORD, now, laptop)).outcome).toBe('throttled')
    expect(
      await resetPassword(database, now, { email: thandi.email, password: 'april kettle northward' }),
    ).toEqual({ outcome: 'changed' })
    expect(await staffOfSession(database, now, session)).toBeNull()
    expect((await tryToSignIn(thandi.email, 'april kettle northward', now, laptop)).outcome).toBe('signed in')
  })
})

describe('a password change', () => {
  it('takes the current password and a new one that is not weak', async () => {
    const thandi = await hire(database, now)
    const sessionId = await sessionOf(thandi.email)
    const change = { personId: thandi.id, sessionId, address: phone.address }
    expect(
      await changePassword(database, now, {
        ...change,
        current: 'guessed',
        wanted: 'april kettle northward',
      }),
    ).toEqual({ outcome: 'wrong' })
    expect(
      await changePassword(database, now, { ...change, current: PASSWORD, wanted: 'Thandi-Mokoena1' }),
    ).toMatchObject({ outcome: 'weak' })
    expect((await tryToSignIn(thandi.email, PASSWORD)).outcome).toBe('signed in')
  })
})
