import { beforeEach, describe, expect, it, vi } from 'vitest'
import { log } from '../log.ts'
import { testDatabase } from '../testing/database.ts'
import { hire, PASSWORD } from '../testing/staff.ts'
import { trySignIn } from './try-sign-in.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-11-24T02:00:00Z')
const phone = { userAgent: 'Firefox on Android', address: '198.51.100.7' }

describe('an attempt to sign in', () => {
  it('says whether the password was right', async () => {
    const { email } = await hire(database, now)
    const attempt = (password: string) =>
      trySignIn(() => Promise.resolve(database), now, { email, password }, phone)
    expect(await attempt(PASSWORD)).toMatchObject({ outcome: 'signed in' })
    expect(await attempt('violin otter teapots')).toEqual({ outcome: 'wrong' })
  })

  it('is no wrong password while the database is away, and the log gets the cause', async () => {
    const error = vi.spyOn(log, 'error').mockImplementation(() => {})
    const cause = new Error('the database is away')
    const typed = { email: 'thandi@northbeam.example', password: PASSWORD }
    expect(await trySignIn(() => Promise.reject(cause), now, typed, phone)).toEqual({ outcome: 'failed' })
    expect(error.mock.calls).toEqual([[{ error: cause }, expect.any(String)]])
    error.mockRestore()
  })
})
