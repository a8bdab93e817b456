import { z } from 'zod'
import { failures } from '@/lib/actions/failures.ts'
import { handler } from '@/lib/actions/handler.ts'
import { jsonHandler } from '@/lib/actions/json-handler.ts'
import { readFacts } from '@/lib/posts/reading/facts.ts'
import { MOST_BYTES, OfferedInput } from '@/lib/posts/writing/offered.ts'
import { save } from '@/lib/posts/writing/save.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { permitted } from '../permitted.ts'
import { told } from '../told.ts'

/** How the post stands now, for a screen that has been open for long. */
export const GET = handler({
  permission: 'post.view',
  async run({ params, staff, database, now }) {
    const post = await reachPost(database, staff, 'post.view', params.post)
    return post ? { post: await readFacts(database, now, post.id) } : failures.missing()
  },
})

/** A save. It names the version that it began with. */
export const PUT = jsonHandler({
  permission: 'post.write',
  maxBytes: MOST_BYTES,
  input: z.object({ version: z.int().min(1), text: OfferedInput }),
  async run({ input: { version, text }, params, staff, database, now }) {
    const post = await reachPost(database, staff, 'post.write', params.post)
    if (!post) return failures.missing()
    const offered = await permitted(database, now, staff, post, text)
    if ('kind' in offered) return told(database, now, post.id, offered)
    const act = { postId: post.id, version, editorId: staff.id }
    return told(database, now, post.id, await save(database, now, act, offered))
  },
})
