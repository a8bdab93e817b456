import type { Database, Db } from '../db/db.ts'
import { isTaken } from '../db/is-taken.ts'
import { unclaimedEvents, type PublishEvent } from './due.ts'

/**
 * What follows from a post's appearing, as rows written in the transaction of the claim: both happen, or neither. Telling
 * followers of a post once more (`toldAgainAt`) is no event yet: it changes feeds only.
 */
export type Follow = (db: Db, event: PublishEvent, now: Date) => Promise<void>

/** Nobody follows by email yet, and no other program wants to know: the event itself is all there is. */
export const tellNobody: Follow = () => Promise.resolve()

/**
 * Lets the events of posts that appeared after `since` happen, each once whatever number of processes call this, and
 * returns those that happened here. One that fails stays unclaimed, and does not keep the others from happening:
 * `onFailure` hears of it.
 */
export async function claimDueEvents(
  database: Database,
  now: Date,
  since: Date,
  follow: Follow,
  onFailure: (event: PublishEvent, error: unknown) => void,
): Promise<PublishEvent[]> {
  const claimed: PublishEvent[] = []
  for (const event of await unclaimedEvents(database, now, since)) {
    try {
      await database.$transaction(async (db) => {
        await claim(db, event, now)
        await follow(db, event, now)
      })
      claimed.push(event)
    } catch (error) {
      if (!(error instanceof Claimed)) onFailure(event, error)
    }
  }
  return claimed
}

/** Another process lets the event happen. */
class Claimed extends Error {}

async function claim(db: Db, { postId, publishAt }: PublishEvent, now: Date): Promise<void> {
  try {
    await db.publishEvent.create({ data: { postId, publishAt, claimedAt: now } })
  } catch (error) {
    throw isTaken(error) ? new Claimed() : error
  }
}
