import type { Database } from '@/lib/db/db.ts'
import { continuedPost, nameablePosts } from '@/lib/posts/reading/nameable.ts'
import { servicesFlaw, type Flaw } from '@/lib/posts/writing/flaw.ts'
import type { Offered } from '@/lib/posts/writing/save.ts'
import { can } from '@/lib/staff/permissions.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'
import type { Staff } from '@/lib/staff/staff.ts'

/**
 * `text` as far as its writer may say it: by the author that the post has for those who cannot give posts to others, as a
 * follow-up to what they may know of, and with new services only from those who may make some.
 */
export async function permitted(
  database: Database,
  now: Date,
  staff: Staff,
  { id, authorId }: { id: number | null; authorId: number },
  text: Offered,
): Promise<Offered | Flaw> {
  const flaw = can(staff, 'service.manage') ? null : await servicesFlaw(database, text.body)
  if (flaw) return flaw
  const nameable = nameablePosts(reachablePosts(staff, 'post.view'), now)
  return {
    ...text,
    authorId: can(staff, 'post.transfer') ? text.authorId : ((await waitingAuthor(database, id)) ?? authorId),
    continuesId: await continuedPost(database, nameable, id, text.continuesId),
  }
}

/** To whom somebody has given the post in changes that are not published yet. */
async function waitingAuthor(database: Database, postId: number | null): Promise<number | null> {
  if (postId === null) return null
  const copy = await database.workingCopy.findUnique({ where: { postId }, select: { authorId: true } })
  return copy?.authorId ?? null
}
