'use server'
import { z } from 'zod'
import { done, goTo, invalid, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { leave } from '@/lib/auth/enter.ts'
import { changePassword as change } from '@/lib/staff/change-password.ts'
import { changeProfile as changeOwn } from '@/lib/staff/profile.ts'
import { endSession, endSessions } from '@/lib/staff/sessions.ts'
import { tooManyAttempts } from '@/lib/staff/throttle.ts'

export const changeProfile = formAction({
  permission: 'account.manage',
  input: z.object({
    name: z
      .string()
      .trim()
      .min(1, 'Readers see who writes: give a name.')
      .max(120, 'Use at most 120 characters.'),
    bio: z.string().trim().max(2_000, 'Use at most 2,000 characters.'),
  }),
  async run({ input, staff, database, now }) {
    await changeOwn(database, now, staff.id, input)
    return done('Your profile is saved.')
  },
})

export const changePassword = formAction({
  permission: 'account.manage',
  input: z.object({ currentPassword: z.string().max(2_000), newPassword: z.string().max(2_000) }),
  async run({ input, staff, database, now, device }) {
    const result = await change(database, now, {
      personId: staff.id,
      current: input.currentPassword,
      wanted: input.newPassword,
      sessionId: staff.sessionId,
      address: device.address,
    })
    switch (result.outcome) {
      case 'changed':
        return done('Your password is changed. You are signed out everywhere else.')
      case 'wrong':
        return invalid({ currentPassword: 'This is not your current password.' })
      case 'weak':
        return invalid({ newPassword: result.problem })
      case 'throttled':
        return refused(tooManyAttempts(now, result.until))
    }
  },
})

export const signOutDevice = formAction({
  permission: 'account.manage',
  input: z.object({ session: z.string().max(200) }),
  async run({ input, staff, database, now }) {
    const ended = await endSession(database, now, staff.id, input.session)
    return ended ? done('That device is signed out.') : missing()
  },
})

export const signOutElsewhere = formAction({
  permission: 'account.manage',
  input: z.object({}),
  async run({ staff, database, now }) {
    await endSessions(database, now, staff.id, staff.sessionId)
    return done('You are signed out everywhere else.')
  },
})

export const signOut = formAction({
  permission: 'account.manage',
  input: z.object({}),
  async run() {
    await leave()
    return goTo(adminPaths.signIn(), 'You are signed out.')
  },
})
