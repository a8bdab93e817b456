import type { Db } from '../../db/db.ts'
import { hashesOf } from '../../renditions.ts'
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
export async function usesOf(
  db: Db,
  media: { id: number; hash: string; variants: unknown },
): Promise<MediaUse[]> {
  // A text may name a rendition, which goes with the entry.
  const hashes = hashesOf(media)
  const noted = await db.mediaUse.findMany({ where: { hash: { in: hashes } }, select: { postId: true } })
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
    const isShown = asCover || names(body, hashes) || (copy !== null && names(copy.body, hashes))
    if (!isShown && !(await namedEarlier(db, id, hashes))) continue
    const when = isShown ? 'now' : 'earlier'
    uses.push({ postId: id, title, authorId, when, asCover, needsEntry: asCover || isOnlyEntry })
  }
  return uses
}

async function namedEarlier(db: Db, postId: number, hashes: string[]): Promise<boolean> {
  const revisions = await db.revision.findMany({ where: { postId }, select: { body: true } })
  return revisions.some(({ body }) => names(body, hashes))
}

const names = (body: unknown, hashes: string[]) => filesNamedIn(body).some((hash) => hashes.includes(hash))
