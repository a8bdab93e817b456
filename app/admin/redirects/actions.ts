'use server'
import { z } from 'zod'
import { done, invalid, missing } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { plain } from '@/lib/addresses/read.ts'
import { addRedirect, removeRedirect } from '@/lib/addresses/redirect.ts'

/** An address of this site, also when somebody pasted the whole of it. */
const Here = z
  .string()
  .trim()
  .max(2_000, 'This is too long for an address.')
  .transform((text) => text.replace(/^https?:\/\/[^/]+(?=\/)/i, ''))
  .pipe(z.string().regex(/^\/[^/\\]/, 'Begin with a slash, as in /2019/heron-moves.'))

export const redirectAddress = formAction({
  permission: 'redirect.manage',
  input: z.object({
    from: Here,
    to: z.string().trim().min(1, 'Say where it leads.').max(2_000, 'This is too long for an address.'),
  }),
  async run({ input: { from, to }, database, now }) {
    const added = await addRedirect(database, now, from, to)
    switch (added.outcome) {
      case 'redirected':
        return done(`${plain(added.path)} leads to ${to} now.`)
      case 'occupied':
        return invalid({ from: 'Readers see something at this address. Move or unpublish that first.' })
      case 'circle':
        return invalid({ to: 'This is the same address, or leads back to it.' })
      case 'bad target':
        return invalid({ to: 'Use a path of this blog, such as /posts/heron, or an address with https://.' })
    }
  },
})

export const forgetAddress = formAction({
  permission: 'redirect.manage',
  input: z.object({ from: Here }),
  async run({ input: { from }, database, now }) {
    const to = await removeRedirect(database, now, from)
    return to === null ? missing() : done(`${from} leads nowhere now.`, { from, to })
  },
})
