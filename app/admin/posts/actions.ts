'use server'
import { z } from 'zod'
import { done, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { listOf } from '@/lib/actions/list-of.ts'
import { deleteMany, restoreMany, trashMany, undoTrashMany, type Trashed } from '@/lib/posts/trash-many.ts'
import { reachPosts } from '@/lib/staff/reach-post.ts'

const MOST = 100
const Id = z.coerce.number().int().min(1)
const Chosen = z.object({ ids: listOf(Id, MOST) })

const posts = (count: number) => (count === 1 ? '1 post' : `${count} posts`)
const nothingChosen = refused('Choose at least one post first.')

export const trashPosts = formAction({
  permission: 'post.trash',
  input: Chosen,
  async run({ input: { ids }, staff, database, now }) {
    if (ids.length === 0) return nothingChosen
    const reached = await reachPosts(database, staff, 'post.trash', ids)
    if (reached.length === 0) return missing()
    const trashed = await trashMany(database, now, staff.id, reached)
    const rest = ids.length - trashed.length
    const left = rest > 0 ? ` ${posts(rest)} stayed: you may not remove what is published.` : ''
    return done(`${posts(trashed.length)} moved to the trash.${left}`, { trashed: JSON.stringify(trashed) })
  },
})

const TrashedPosts: z.ZodType<Trashed[]> = z
  .array(
    z.object({
      id: Id,
      version: z.int().min(1),
      was: z.enum(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'TRASHED']),
    }),
  )
  .max(MOST)

export const undoTrash = formAction({
  permission: 'post.trash',
  input: z.object({ trashed: z.string().max(20_000).transform(parse).pipe(TrashedPosts) }),
  async run({ input: { trashed }, staff, database, now }) {
    const ids = trashed.map(({ id }) => id)
    const mayBringBack = new Set(await reachPosts(database, staff, 'post.trash', ids))
    // Bringing back what was published is publishing it.
    const mayPublish = new Set(await reachPosts(database, staff, 'post.publish', ids))
    const reached = trashed.filter(({ id, was }) => (was === 'PUBLISHED' ? mayPublish : mayBringBack).has(id))
    const undone = await undoTrashMany(database, now, staff.id, reached)
    return undone > 0
      ? done(`${posts(undone)} back where they were.`)
      : refused('Somebody has changed this since.')
  },
})

export const restorePosts = formAction({
  permission: 'post.trash',
  input: Chosen,
  async run({ input: { ids }, staff, database, now }) {
    if (ids.length === 0) return nothingChosen
    const reached = await reachPosts(database, staff, 'post.trash', ids)
    if (reached.length === 0) return missing()
    return done(`${posts(await restoreMany(database, now, staff.id, reached))} restored as drafts.`)
  },
})

export const deletePosts = formAction({
  permission: 'post.trash',
  input: Chosen,
  async run({ input: { ids }, staff, database, now }) {
    if (ids.length === 0) return nothingChosen
    const reached = await reachPosts(database, staff, 'post.trash', ids)
    if (reached.length === 0) return missing()
    return done(`${posts(await deleteMany(database, now, staff.id, reached))} deleted for good.`)
  },
})

function parse(json: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(json)
  } catch {
    context.addIssue({ code: 'custom', message: 'This cannot be undone.' })
    return z.NEVER
  }
}
