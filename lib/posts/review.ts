import type { Database } from '../db/db.ts'
import { changePost, type Act, type Refusal } from './change.ts'
import { stageOf } from './stage.ts'

export type ReviewResult =
  | { kind: 'asked'; version: number }
  | { kind: 'withdrawn'; version: number }
  | { kind: 'notPossible' }
  | Refusal

/** Tells those who may publish that a draft is ready for them. */
export function askForReview(database: Database, now: Date, act: Act): Promise<ReviewResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<ReviewResult> => {
    if (stageOf(post, now) !== 'draft') return { kind: 'notPossible' }
    const version = await take()
    await db.post.update({ where: { id: post.id }, data: { status: 'IN_REVIEW', updatedAt: now } })
    return { kind: 'asked', version }
  })
}

/** Makes a post in review a draft again. */
export function endReview(database: Database, now: Date, act: Act): Promise<ReviewResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<ReviewResult> => {
    if (stageOf(post, now) !== 'inReview') return { kind: 'notPossible' }
    const version = await take()
    await db.post.update({ where: { id: post.id }, data: { status: 'DRAFT', updatedAt: now } })
    return { kind: 'withdrawn', version }
  })
}
