import { handler } from '@/lib/actions/handler.ts'
import { formatDate } from '@/lib/dates.ts'
import type { Db, Prisma } from '@/lib/db/db.ts'
import { findByTitle, type Found } from '@/lib/posts/reading/find.ts'
import { withFollowUps } from '@/lib/posts/reading/follow-ups.ts'
import { nameablePosts } from '@/lib/posts/reading/nameable.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'

/** Posts that a link can name, by words of their titles; with `for`, those that this post or a new one can continue. */
export const GET = handler({
  permission: 'post.view',
  async run({ request, staff, database, now }) {
    const asked = new URL(request.url).searchParams
    const query = asked.get('q') ?? ''
    const nameable = nameablePosts(reachablePosts(staff, 'post.view'), now)
    const continuing = asked.get('for')
    const post = continuing ? await reachPost(database, staff, 'post.view', continuing) : null
    const within = continuing === null ? nameable : { AND: [nameable, await continuable(database, post?.id)] }
    const [{ zone }, posts] = [
      await readSettings(database),
      await findByTitle(database, now, query.slice(0, 200), within),
    ]
    return {
      posts: posts.map(({ id, title, path, ...post }) => ({ id, title, path, note: noteOf(post, zone) })),
    }
  },
})

/** A post continues none that continues it. */
async function continuable(db: Db, postId: number | undefined): Promise<Prisma.PostWhereInput> {
  const circle = postId === undefined ? [] : await withFollowUps(db, postId)
  return { kind: 'POST', id: { notIn: circle } }
}

function noteOf({ stage, publishAt }: Pick<Found, 'stage' | 'publishAt'>, zone: string): string {
  if (stage === 'live' && publishAt) return formatDate(publishAt, zone)
  if (stage === 'scheduled' && publishAt) return `scheduled for ${formatDate(publishAt, zone)}`
  return 'not published'
}
