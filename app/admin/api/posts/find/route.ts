import { handler } from '@/lib/actions/handler.ts'
import { formatDate } from '@/lib/dates.ts'
import { findByTitle, type Found } from '@/lib/posts/find.ts'
import { nameablePosts } from '@/lib/posts/nameable.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'

/** Posts that a link or a follow-up can name, by words of their titles. */
export const GET = handler({
  permission: 'post.view',
  async run({ request, staff, database, now }) {
    const query = new URL(request.url).searchParams.get('q') ?? ''
    const within = nameablePosts(reachablePosts(staff, 'post.view'), now)
    const [{ zone }, posts] = [
      await readSettings(database),
      await findByTitle(database, now, query.slice(0, 200), within),
    ]
    return {
      posts: posts.map(({ id, title, path, ...post }) => ({ id, title, path, note: noteOf(post, zone) })),
    }
  },
})

function noteOf({ stage, publishAt }: Pick<Found, 'stage' | 'publishAt'>, zone: string): string {
  if (stage === 'live' && publishAt) return formatDate(publishAt, zone)
  if (stage === 'scheduled' && publishAt) return `scheduled for ${formatDate(publishAt, zone)}`
  return 'not published'
}
