import type { Database } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { changePost, type Act, type Refusal } from './change.ts'
import { stageOf } from './stage.ts'

export type TellResult = { kind: 'told'; version: number } | { kind: 'notPossible' } | Refusal

/** Tells followers of a live post once more, as it stands: in every feed it is a new item, of now. */
export function tellAgain(database: Database, now: Date, act: Act): Promise<TellResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<TellResult> => {
    if (post.kind !== 'POST' || stageOf(post, now) !== 'live') return { kind: 'notPossible' }
    const version = await take()
    await db.post.update({ where: { id: post.id }, data: { toldAgainAt: now } })
    await advanceEdition(db, now)
    return { kind: 'told', version }
  })
}
