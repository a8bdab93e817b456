'use server'
import { z } from 'zod'
import { done, goTo, invalid, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { inNewEdition } from '@/lib/edition.ts'
import { editTag } from '@/lib/tags/edit.ts'
import { ensureTag } from '@/lib/tags/ensure.ts'
import { deleteTag, mergeTag } from '@/lib/tags/remove.ts'

const Id = z.coerce.number().int().min(1)
const Name = z.string().trim().min(1, 'Give the tag a name.').max(80, 'Use at most 80 characters.')

export const createTag = formAction({
  permission: 'tag.manage',
  input: z.object({ name: Name }),
  async run({ input: { name }, database, now }) {
    const tag = await inNewEdition(database, now, (db) => ensureTag(db, now, { name }))
    if (!tag.created) return invalid({ name: `There is a tag “${tag.name}” already.` })
    return done(`The tag “${tag.name}” is made.`)
  },
})

export const saveTag = formAction({
  permission: 'tag.manage',
  input: z.object({
    id: Id,
    name: Name,
    slug: z.string().trim().max(200, 'Use at most 200 characters.'),
    description: z.string().trim().max(1_000, 'Use at most 1,000 characters.'),
    pinned: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
  }),
  async run({ input: { id, ...edit }, database, now }) {
    const result = await editTag(database, now, id, edit)
    switch (result.outcome) {
      case 'saved':
        return goTo(adminPaths.tags(), `The tag “${edit.name}” is saved.`)
      case 'missing':
        return missing()
      case 'taken':
        return invalid({
          [result.field]:
            result.field === 'name'
              ? `There is a tag “${result.by.name}” already. To make one of the two, merge them below.`
              : `The tag “${result.by.name}” has this address.`,
        })
    }
  },
})

export const mergeTags = formAction({
  permission: 'tag.manage',
  input: z.object({ id: Id, into: z.coerce.number().int().min(1, 'Choose a tag.') }),
  async run({ input: { id, into }, database, now }) {
    if (!(await mergeTag(database, now, id, into)))
      return refused('One of the two tags is not there any more, or both are the same.')
    return goTo(adminPaths.tags(), 'The tags are one now.')
  },
})

export const removeTag = formAction({
  permission: 'tag.manage',
  input: z.object({ id: Id }),
  async run({ input: { id }, database, now }) {
    if (!(await deleteTag(database, now, id))) return missing()
    return goTo(adminPaths.tags(), 'The tag is deleted.')
  },
})
