'use server'
import { z } from 'zod'
import { goTo, invalid, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { enter } from '@/lib/auth/enter.ts'
import { removeSamplesIn } from '@/lib/samples/remove-samples.ts'
import { Email } from '@/lib/staff/email.ts'
import { setUp } from '@/lib/staff/setup.ts'

export const claim = formAction({
  permission: 'anyone',
  input: z.object({
    token: z.string().max(200),
    name: z
      .string()
      .trim()
      .min(1, 'Readers see who writes: give a name.')
      .max(120, 'Use at most 120 characters.'),
    email: Email,
    password: z.string().max(2_000, 'Use at most 1,000 characters.'),
    removeSamples: z.literal('on').optional(),
  }),
  async run({ input: { token, removeSamples, ...owner }, database, now }) {
    const result = await setUp(database, now, token, owner, async (db) => {
      if (removeSamples) await removeSamplesIn(db, now)
    })
    switch (result.outcome) {
      case 'set up':
        await enter(owner)
        return goTo(adminPaths.home(), 'Welcome. The blog is yours.')
      case 'weak':
        return invalid({ password: result.problem })
      case 'closed':
        return refused(
          'This link was used already, or is no longer valid. If that was not you, look who it was.',
        )
    }
  },
})
