import { z } from 'zod'
import { failures } from '@/lib/actions/failures.ts'
import { jsonHandler } from '@/lib/actions/json-handler.ts'
import { begunBy, startDraft } from '@/lib/posts/writing/draft.ts'
import { continuedPost, nameablePosts } from '@/lib/posts/reading/nameable.ts'
import { MOST_BYTES, OfferedInput } from '@/lib/posts/writing/offered.ts'
import { save } from '@/lib/posts/writing/save.ts'
import { can } from '@/lib/staff/permissions.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'
import { told, type Told } from './told.ts'

/** The first save of a new post. Sent again with the same key, it is the same post. */
export const POST = jsonHandler({
  permission: 'post.write',
  maxBytes: MOST_BYTES,
  input: z.object({ key: z.uuid(), kind: z.enum(['POST', 'PAGE']), text: OfferedInput }),
  async run({ input: { key, kind, text }, staff, database, now }): Promise<Told | Response> {
    if (kind === 'PAGE' && !can(staff, 'page.write')) return failures.missing()
    const begun = await begunBy(database, key)
    // The post of that key may have been published or given to somebody since.
    if (begun && !(await reachPost(database, staff, 'post.write', String(begun.id))))
      return failures.missing()
    const authorId = can(staff, 'post.transfer') ? text.authorId : staff.id
    const nameable = nameablePosts(reachablePosts(staff, 'post.view'), now)
    const continuesId = await continuedPost(database, nameable, begun?.id ?? null, text.continuesId)
    const offered = { ...text, authorId, continuesId }
    const editorId = staff.id
    if (begun) {
      const act = { postId: begun.id, version: begun.version, editorId }
      return told(database, now, begun.id, await save(database, now, act, offered))
    }
    const started = await startDraft(database, now, { kind, key, editorId }, offered)
    if (started.kind === 'invalid') return { result: started, post: null }
    return told(database, now, started.postId, started)
  },
})
