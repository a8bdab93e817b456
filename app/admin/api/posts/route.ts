import { z } from 'zod'
import { failures } from '@/lib/actions/failures.ts'
import { jsonHandler } from '@/lib/actions/json-handler.ts'
import { startDraft } from '@/lib/posts/draft.ts'
import { flawOf } from '@/lib/posts/flaw.ts'
import { continuedPost, nameablePosts } from '@/lib/posts/nameable.ts'
import { MOST_BYTES, OfferedInput } from '@/lib/posts/offered.ts'
import { save } from '@/lib/posts/save.ts'
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
    // Looked at before there is a post: one that is refused would stay as an empty draft.
    const flaw = await flawOf(database, text)
    if (flaw) return { result: flaw, post: null }
    const draft = await startDraft(database, now, { authorId: staff.id, kind, key })
    // By the key of an earlier post it is that one, which may have been published or given to somebody since.
    const post = await reachPost(database, staff, 'post.write', String(draft.id))
    if (!post) return failures.missing()
    const authorId = can(staff, 'post.transfer') ? text.authorId : staff.id
    const nameable = nameablePosts(reachablePosts(staff, 'post.view'), now)
    const continuesId = await continuedPost(database, nameable, draft.id, text.continuesId)
    const act = { postId: draft.id, version: draft.version, editorId: staff.id }
    return told(database, now, draft.id, await save(database, now, act, { ...text, authorId, continuesId }))
  },
})
