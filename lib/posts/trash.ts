import { keepAddress } from '../addresses/keep.ts'
import type { Database, PostStatus } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { changePost, type Act, type Refusal } from './change.ts'
import { keepPublished } from './history/revisions.ts'
import { hasBeenSeen } from './stage.ts'
import { mergeCopy } from './writing/working-copy.ts'
import { postPath } from './post.ts'

export type TrashResult =
  /** `was` is what `undoTrash` wants to hear. */
  { kind: 'trashed'; version: number; was: PostStatus } | Refusal

/** Puts a post into the trash. An address that readers may know answers 410 from now on. */
export function trash(database: Database, now: Date, act: Act): Promise<TrashResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<TrashResult> => {
    if (post.status === 'TRASHED') return { kind: 'trashed', version: post.version, was: 'TRASHED' }
    const version = await take()
    if (hasBeenSeen(post, now)) {
      await keepPublished(db, post)
      await keepAddress(db, now, postPath(post), 'gone')
    }
    await db.post.update({ where: { id: post.id }, data: { status: 'TRASHED', updatedAt: now } })
    await advanceEdition(db, now)
    return { kind: 'trashed', version, was: post.status }
  })
}

export type RestoreResult = { kind: 'restored'; version: number } | { kind: 'notTrashed' } | Refusal

/** Takes a post out of the trash, as a draft. */
export function restore(database: Database, now: Date, act: Act): Promise<RestoreResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<RestoreResult> => {
    if (post.status !== 'TRASHED') return { kind: 'notTrashed' }
    const version = await take()
    await mergeCopy(db, now, post)
    await db.post.update({
      where: { id: post.id },
      data: { status: 'DRAFT', publishAt: null, unpublishAt: null, updatedAt: now },
    })
    return { kind: 'restored', version }
  })
}

/** Undoes `trash`: the post is again what it was, scheduled or live too. */
export function undoTrash(database: Database, now: Date, act: Act, was: PostStatus): Promise<RestoreResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<RestoreResult> => {
    if (post.status !== 'TRASHED') return { kind: 'notTrashed' }
    const version = await take()
    await db.post.update({ where: { id: post.id }, data: { status: was, updatedAt: now } })
    await advanceEdition(db, now)
    return { kind: 'restored', version }
  })
}

/** Removes a post that lies in the trash for good, with its revisions. Addresses that led to it go on answering 410. */
export function deleteForever(
  database: Database,
  now: Date,
  act: Act,
): Promise<{ kind: 'deleted' } | { kind: 'notTrashed' } | Refusal> {
  return changePost(database, now, act, async ({ db, post, take }) => {
    if (post.status !== 'TRASHED') return { kind: 'notTrashed' } as const
    await take()
    await db.post.delete({ where: { id: post.id } })
    await advanceEdition(db, now)
    return { kind: 'deleted' } as const
  })
}
