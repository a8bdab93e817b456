'use server'
import { z } from 'zod'
import { done, goTo, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { config } from '@/lib/config.ts'
import { editMedia } from '@/lib/media/edit.ts'
import { deleteMedia } from '@/lib/posts/uses/delete-media.ts'
import { reachMedia } from '@/lib/staff/reach-media.ts'

const Id = z.coerce.number().int().min(1)

export const saveMedia = formAction({
  permission: 'media.manage',
  input: z.object({
    id: Id,
    title: z.string().trim().max(200, 'Use at most 200 characters.'),
    alt: z.string().trim().max(1_000, 'Use at most 1,000 characters.').default(''),
    caption: z.string().trim().max(1_000, 'Use at most 1,000 characters.').default(''),
  }),
  async run({ input: { id, ...words }, staff, database, now }) {
    const reached = await reachMedia(database, staff, 'media.manage', id)
    if (!reached || !(await editMedia(database, now, reached, words))) return missing()
    return done('Saved.')
  },
})

export const removeMedia = formAction({
  permission: 'media.manage',
  input: z.object({ id: Id }),
  async run({ input: { id }, staff, database, now }) {
    const reached = await reachMedia(database, staff, 'media.manage', id)
    if (!reached) return missing()
    const result = await deleteMedia(database, now, config().dataDir, reached)
    switch (result.kind) {
      case 'deleted':
        return goTo(adminPaths.media(), 'The file is deleted.')
      case 'missing':
        return missing()
      case 'used':
        return refused('It is used again since you opened this screen, so it was not deleted.')
    }
  },
})
