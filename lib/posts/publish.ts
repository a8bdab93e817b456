import type { Database } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { keepAddress } from '../addresses/keep.ts'
import { changePost, type Act, type Refusal } from './change.ts'
import { postPath } from './post.ts'
import { keepPublished } from './history/revisions.ts'
import { hasBeenSeen, stageOf } from './stage.ts'
import { mergeCopy, publishCopy } from './writing/working-copy.ts'
import { keepRevision } from './writing/write.ts'

/** What a post lacks that readers could not do without. */
export type Incomplete = { kind: 'incomplete'; missing: 'title' }

export type PublishResult =
  | { kind: 'published'; version: number; slug: string }
  | { kind: 'trashed' }
  | Incomplete
  | Refusal

/** `tellAgain`: whether followers are told of a live post once more, as its changes matter to them. */
export type Publishing = { tellAgain?: boolean }

/** Shows readers the newest text at once: of a live post its working copy, of any other the post itself. */
export function publish(
  database: Database,
  now: Date,
  act: Act,
  { tellAgain = false }: Publishing = {},
): Promise<PublishResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<PublishResult> => {
    const stage = stageOf(post, now)
    if (stage === 'trashed') return { kind: 'trashed' }
    const { title } = post.workingCopy ?? post
    if (!title.trim()) return { kind: 'incomplete', missing: 'title' }
    if (stage === 'live' && !post.workingCopy)
      return { kind: 'published', version: post.version, slug: post.slug }
    const version = await take()
    if (stage === 'live') {
      const { slug } = await publishCopy(db, now, post, { changedAt: now, editorId: act.editorId, tellAgain })
      return { kind: 'published', version, slug }
    }
    const { slug } = await mergeCopy(db, now, post)
    await db.post.update({
      where: { id: post.id },
      data: { status: 'PUBLISHED', publishAt: now, changedAt: now, updatedAt: now, unpublishAt: null },
    })
    await keepRevision(db, now, post.id, 'PUBLISHED', act.editorId)
    await advanceEdition(db, now)
    return { kind: 'published', version, slug }
  })
}

export type UnpublishResult = { kind: 'unpublished'; version: number } | { kind: 'notPublished' } | Refusal

/** Makes a draft of what readers see or saw, with its unpublished changes in it. Its address answers 410 from now on. */
export function unpublish(database: Database, now: Date, act: Act): Promise<UnpublishResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<UnpublishResult> => {
    if (!hasBeenSeen(post, now)) return { kind: 'notPublished' }
    const version = await take()
    await keepPublished(db, post)
    // Before the changes, which may bring an address of their own.
    await keepAddress(db, now, postPath(post), 'gone')
    await mergeCopy(db, now, post)
    await db.post.update({
      where: { id: post.id },
      data: { status: 'DRAFT', publishAt: null, unpublishAt: null, updatedAt: now },
    })
    await advanceEdition(db, now)
    return { kind: 'unpublished', version }
  })
}
