'use server'
import { z } from 'zod'
import { goTo, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { restoreRevision } from '@/lib/posts/history/restore-revision.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'

export const restoreText = formAction({
  permission: 'post.write',
  input: z.object({ post: z.string(), revision: z.coerce.number().int() }),
  async run({ input: { post: id, revision }, staff, database, now }) {
    const post = await reachPost(database, staff, 'post.write', id)
    if (!post) return missing()
    const act = { postId: post.id, editorId: staff.id }
    const result = await restoreRevision(database, now, act, revision)
    switch (result.kind) {
      case 'restored':
        return goTo(
          adminPaths.post(post.id),
          result.stage === 'live'
            ? 'The old text is back, as changes that readers do not see yet.'
            : 'The old text is back.',
        )
      case 'missing':
        return missing()
      case 'trashed':
        return refused('The post lies in the trash. Restore it first.')
      case 'conflict':
        return refused('Somebody has just saved the post. Look at what they wrote, then try again.')
    }
  },
})
