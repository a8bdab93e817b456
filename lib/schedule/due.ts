import type { Db, Prisma } from '../db/db.ts'
import { livePosts } from '../posts/live.ts'

/** A post has appeared: followers, search engines and other programs may be told, once. */
export type PublishEvent = { postId: number; slug: string; title: string; publishAt: Date }

const columns = {
  id: true,
  slug: true,
  title: true,
  publishAt: true,
  createdAt: true,
  updatedAt: true,
  importRef: true,
  sample: true,
  events: { select: { publishAt: true } },
} satisfies Prisma.PostSelect

type Row = Prisma.PostGetPayload<{ select: typeof columns }>

/**
 * The posts that appeared after `since` and of which nobody has claimed the event, earliest first. A post that was given
 * a time before it was written, or came in from another blog with its time past, is no news.
 */
export async function unclaimedEvents(db: Db, now: Date, since: Date): Promise<PublishEvent[]> {
  const rows = await db.post.findMany({
    where: { AND: [livePosts(now), { publishAt: { gt: since } }] },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.flatMap((row) => {
    const { id: postId, slug, title, publishAt } = row
    return publishAt && isNews(row, publishAt) && !isClaimed(row, publishAt)
      ? [{ postId, slug, title, publishAt }]
      : []
  })
}

/** What was imported has the dates of its old blog; it was last written here when it came in. */
function isNews({ importRef, sample, createdAt, updatedAt }: Row, publishAt: Date): boolean {
  return publishAt >= (importRef === null && !sample ? createdAt : updatedAt)
}

function isClaimed({ events }: Row, publishAt: Date): boolean {
  return events.some((event) => event.publishAt.getTime() === publishAt.getTime())
}
