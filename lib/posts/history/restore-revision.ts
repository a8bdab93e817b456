import type { Database } from '../../db/db.ts'
import { changePost, type Act, type Refusal } from '../change.ts'
import { readRevision } from './revisions.ts'
import { stageOf, type Stage } from '../stage.ts'
import { writeNewest } from '../writing/newest.ts'
import { tagIdsOf } from '../writing/text.ts'
import { toWritten } from '../writing/written.ts'

export type RestoreRevisionResult =
  | { kind: 'restored'; version: number; stage: Stage }
  | { kind: 'trashed' }
  | Refusal

/**
 * Makes a revision the newest text again, which of a live post is its working copy. That is itself a revision. The
 * address, the author and the cover stay as they are.
 */
export function restoreRevision(
  database: Database,
  now: Date,
  act: Act,
  revisionId: number,
): Promise<RestoreRevisionResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<RestoreRevisionResult> => {
    const stage = stageOf(post, now)
    if (stage === 'trashed') return { kind: 'trashed' }
    const revision = await readRevision(db, post.id, revisionId)
    if (!revision) return { kind: 'missing' }
    const version = await take()
    const newest = await toWritten(db, now, post)
    const { slug, coverId, authorId, continuesId } = newest
    const { body, excerpt, tags } = revision
    // What appears at a time needs one.
    const title = revision.title.trim() ? revision.title : newest.title
    const tagIds = await tagIdsOf(db, now, tags)
    const text = { title, slug, body, excerpt, tagIds, coverId, authorId, continuesId }
    await writeNewest(db, now, post, text, { version, editorId: act.editorId })
    await db.revision.create({
      data: {
        postId: post.id,
        reason: 'RESTORED',
        title,
        slug,
        body,
        excerpt,
        tagNames: tags,
        editorId: act.editorId,
        createdAt: now,
      },
    })
    return { kind: 'restored', version, stage }
  })
}
