'use server'
import { z } from 'zod'
import { done, goTo, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths, screenOr } from '@/lib/admin-paths.ts'
import { enter } from '@/lib/auth/enter.ts'
import { tooManyAttempts } from '@/lib/staff/throttle.ts'

export const signIn = formAction({
  permission: 'anyone',
  input: z.object({
    email: z.string().trim().min(1, 'Type the address you sign in with.').max(320, 'This is too long.'),
    password: z.string().min(1, 'Type your password.').max(2_000, 'This is too long.'),
    from: z.string().max(2_000).optional(),
    /** Sent by a screen that asks in place: it stays where it is. */
    stay: z.literal('1').optional(),
  }),
  async run({ input: { email, password, from, stay }, now }) {
    const result = await enter({ email, password })
    switch (result.outcome) {
      case 'signed in':
        return stay ? done('You are signed in again.') : goTo(screenOr(from, adminPaths.home()))
      case 'wrong':
        return refused(
          'This address and this password do not belong together. Check both, capitals included.',
        )
      case 'throttled':
        return refused(tooManyAttempts(now, result.until))
      case 'failed':
        return refused('Something went wrong on our side. Try to sign in again in a minute.')
    }
  },
})
