import { z } from 'zod'
import { failures } from '@/lib/actions/failures.ts'
import { jsonHandler } from '@/lib/actions/json-handler.ts'
import type { Database } from '@/lib/db/db.ts'
import type { Act } from '@/lib/posts/change.ts'
import type { Permission } from '@/lib/staff/permissions.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { told } from '../told.ts'

const Version = z.object({ version: z.int().min(1) })

type Verb<Input> = (database: Database, now: Date, act: Act, input: Input) => Promise<{ kind: string }>

/** Defines the handler of an act on one post, which names the version that the person saw. */
export function postAct(permission: Permission, verb: Verb<unknown>) {
  return postActWith(permission, z.unknown(), verb)
}

/** The same for an act that needs to know more than the post. */
export function postActWith<Schema extends z.ZodType>(
  permission: Permission,
  schema: Schema,
  verb: Verb<z.output<Schema>>,
) {
  return jsonHandler({
    permission,
    input: z.intersection(Version, z.object({ input: schema.optional() })),
    async run({ input: { version, input }, params, staff, database, now }) {
      const post = await reachPost(database, staff, permission, params.post)
      if (!post) return failures.missing()
      const act = { postId: post.id, version, editorId: staff.id }
      // Where the schema allows nothing to be sent, the verb asks for nothing.
      return told(database, now, post.id, await verb(database, now, act, input as z.output<Schema>))
    },
  })
}
