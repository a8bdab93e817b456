import type { Db } from '../../db/db.ts'
import { filesNamedIn } from '../../media/uses.ts'

/** A post that shows a file or links to it: as it is `now` (its changes that wait count too), or only in what it was `earlier`. */
export type MediaUse = {
  postId: number
  title: string
  authorId: number
  when: 'now' | 'earlier'
  /** Whether it is the picture that stands for the post. */
  asCover: boolean
  /** Whether it would be lost with the entry: texts name the file, which another entry may have too. */
  needsEntry: boolean
}

/** Every post that uses an entry of the library, the one worked on last first. Posts in the trash count. */
export async function usesOf(db: Db, media: { id: number; hash: string }): Promise<MediaUse[]> {
  const noted = await db.mediaUse.findMany({ where: { hash: media.hash }, select: { postId: true } })
  const posts = await db.post.findMany({
    where: {
      OR: [
        { id: { in: noted.map(({ postId }) => postId) } },
        { coverId: media.id },
        { workingCopy: { coverId: media.id } },
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      title: true,
      authorId: true,
      body: true,
      coverId: true,
      workingCopy: { select: { body: true, coverId: true } },
    },
  })
  const isOnlyEntry = (await db.media.count({ where: { hash: media.hash, id: { not: media.id } } })) === 0
  const uses: MediaUse[] = []
  for (const { id, title, authorId, body, coverId, workingCopy: copy } of posts) {
    const asCover = coverId === media.id || copy?.coverId === media.id
    const isShown = asCover || names(body, media.hash) || (copy !== null && names(copy.body, media.hash))
    if (!isShown && !(await namedEarlier(db, id, media.hash))) continue
    const when = isShown ? 'now' : 'earlier'
    uses.push({ postId: id, title, authorId, when, asCover, needsEntry: asCover || isOnlyEntry })
  }
  return uses
}

async function namedEarlier(db: Db, postId: number, hash: string): Promise<boolean> {
  const revisions = await db.revision.findMany({ where: { postId }, select: { body: true } })
  return revisions.some(({ body }) => names(body, hash))
}

const names = (body: unknown, hash: string) => filesNamedIn(body).includes(hash)
