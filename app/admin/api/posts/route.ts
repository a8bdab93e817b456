import { z } from 'zod'
import { failures } from '@/lib/actions/failures.ts'
import { jsonHandler } from '@/lib/actions/json-handler.ts'
import { PostKind } from '@/lib/db/db.ts'
import { begunBy, startDraft } from '@/lib/posts/writing/draft.ts'
import { MOST_BYTES, OfferedInput } from '@/lib/posts/writing/offered.ts'
import { save } from '@/lib/posts/writing/save.ts'
import { can } from '@/lib/staff/permissions.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { permitted } from './permitted.ts'
import { told, type Told } from './told.ts'

/** The first save of a new post. Sent again with the same key, it is the same post. */
export const POST = jsonHandler({
  permission: 'post.write',
  maxBytes: MOST_BYTES,
  input: z.object({ key: z.uuid(), kind: z.enum(PostKind), text: OfferedInput }),
  async run({ input: { key, kind, text }, staff, database, now }): Promise<Told | Response> {
    if (kind === 'PAGE' && !can(staff, 'page.write')) return failures.missing()
    const editorId = staff.id
    const begun = await begunBy(database, key, editorId)
    // The post of that key may have been published or given to somebody since.
    if (begun && !(await reachPost(database, staff, 'post.write', String(begun.id))))
      return failures.missing()
    const of = { id: begun?.id ?? null, authorId: staff.id }
    const offered = await permitted(database, now, staff, of, text)
    if ('kind' in offered) return { result: offered, post: null }
    if (begun) {
      const act = { postId: begun.id, version: begun.version, editorId }
      return told(database, now, begun.id, await save(database, now, act, offered))
    }
    const started = await startDraft(database, now, { kind, key, editorId }, offered)
    if (started.kind === 'invalid') return { result: started, post: null }
    return told(database, now, started.postId, started)
  },
})
