import type { Database } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { changePost, type Act, type Refusal } from './change.ts'

export type PlaceResult = { kind: 'placed'; version: number } | { kind: 'trashed' } | Refusal

/**
 * Gives a post its place on top of the front page, or a page its place in the navigation; or takes it away. That is no
 * part of the text: of a live post readers see it at once.
 */
export function setPlace(database: Database, now: Date, act: Act, prominent: boolean): Promise<PlaceResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<PlaceResult> => {
    if (post.status === 'TRASHED') return { kind: 'trashed' }
    const version = await take()
    const data = post.kind === 'PAGE' ? { inNavigation: prominent } : { pinned: prominent }
    await db.post.update({ where: { id: post.id }, data })
    await advanceEdition(db, now)
    return { kind: 'placed', version }
  })
}
