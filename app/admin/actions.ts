'use server'
import { z } from 'zod'
import { done } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { removeSamples as remove } from '@/lib/samples/remove-samples.ts'

export const removeSamples = formAction({
  permission: 'site.manage',
  input: z.object({}),
  async run({ database, now }) {
    const removed = await remove(database, now)
    return done(removed === 0 ? 'There are no sample posts any more.' : 'The sample posts are removed.')
  },
})
