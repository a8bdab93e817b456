'use server'
import { z } from 'zod'
import { done, made, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { config } from '@/lib/config.ts'
import { absolute, paths } from '@/lib/paths.ts'
import { lifetimes, makeLink, revokeLink } from '@/lib/preview/links.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'

export const sharePreview = formAction({
  permission: 'preview.share',
  input: z.object({
    post: z.string(),
    days: z.coerce.number().pipe(z.literal([...lifetimes], 'Choose for how long the link is good.')),
  }),
  async run({ input: { post: id, days }, staff, database, now }) {
    const post = await reachPost(database, staff, 'preview.share', id)
    if (!post) return missing()
    if (post.status === 'TRASHED') return refused('The post lies in the trash. Restore it first.')
    const link = await makeLink(database, now, { postId: post.id, creatorId: staff.id, days })
    const address = absolute(config().siteUrl, paths.preview(link.token))
    return made('The link is ready.', { id: link.id, text: address })
  },
})

export const revokePreview = formAction({
  permission: 'preview.share',
  input: z.object({ post: z.string(), link: z.coerce.number().int().min(1) }),
  async run({ input: { post: id, link }, staff, database, now }) {
    const post = await reachPost(database, staff, 'preview.share', id)
    if (!post) return missing()
    const revoked = await revokeLink(database, now, post.id, link)
    return done(revoked ? 'The link leads nowhere now.' : 'The link had ended already.')
  },
})
