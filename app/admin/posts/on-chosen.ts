import { z } from 'zod'
import { missing, refused, type Answer } from '@/lib/actions/answer.ts'
import type { Asking, WhoFor } from '@/lib/actions/definition.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { listOf } from '@/lib/actions/list-of.ts'
import type { Database } from '@/lib/db/db.ts'
import type { Permission } from '@/lib/staff/permissions.ts'
import { reachPosts } from '@/lib/staff/reach-post.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { leftOutInWords } from './in-words.ts'

/** What the list that was sent holds, for the words of the answer. */
export const Noun = z.enum(['post', 'page']).catch('post')

/** How many posts can be acted on at once. */
const MOST = 100
export const Id = z.coerce.number().int().min(1)

type Definition<Fields extends z.ZodRawShape> = {
  permission: Permission
  /** What is sent beside the chosen posts. */
  fields: Fields
  /** Does it with those of the chosen posts that the permission reaches. */
  run: (
    asking: Asking<WhoFor<Permission>> & {
      input: z.output<z.ZodObject<Fields>>
      ids: number[]
      noun: z.output<typeof Noun>
    },
  ) => Promise<Answer>
}

/** Defines what is done with several posts at once. Those out of reach stay, and are counted in the answer. */
export function onChosen<Fields extends z.ZodRawShape>({ permission, fields, run }: Definition<Fields>) {
  return formAction({
    permission,
    input: z.intersection(z.object({ ids: listOf(Id, MOST), noun: Noun }), z.object(fields)),
    async run({ input, ...asking }) {
      if (input.ids.length === 0) return refused(`Choose at least one ${input.noun} first.`)
      const { database, staff } = asking
      const ids = await reachPosts(database, staff, permission, input.ids)
      const seen = await reachPosts(database, staff, 'post.view', input.ids)
      const left = leftOutInWords(seen.length - ids.length, input.noun)
      if (ids.length === 0) return seen.length > 0 ? refused(left) : missing()
      const answer = await run({ ...asking, input, ids, noun: input.noun })
      return answer.kind === 'done' && left ? { ...answer, message: `${answer.message} ${left}` } : answer
    },
  })
}

/** What an action said it takes to undo it, sent back as JSON: a list of posts. */
export function undoOf<Item extends z.ZodType>(item: Item) {
  return z.string().max(20_000).transform(parse).pipe(z.array(item).max(MOST))
}

function parse(json: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(json)
  } catch {
    context.addIssue({ code: 'custom', message: 'This cannot be undone.' })
    return z.NEVER
  }
}

/** Those of the posts that the permission reaches. */
export async function within<Post extends { id: number }>(
  database: Database,
  staff: Staff,
  permission: Permission,
  posts: Post[],
): Promise<Post[]> {
  const ids = posts.map(({ id }) => id)
  const reached = new Set(await reachPosts(database, staff, permission, ids))
  return posts.filter(({ id }) => reached.has(id))
}
