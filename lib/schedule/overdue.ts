import { countOf, firstFew } from '../count.ts'
import { formatDateTime } from '../dates.ts'
import type { Db } from '../db/db.ts'
import { unclaimedEvents, type PublishEvent } from './due.ts'

/** Milliseconds after which an event should have happened, even on a busy machine. */
const PATIENCE = 60_000
/** What is older was seen by somebody, or does not matter any more. */
const LOOKING_BACK = 30 * 24 * 60 * 60 * 1000

/** The posts that appeared a while ago without what should follow: something is the matter with the process that lets it. */
export function overdueEvents(db: Db, now: Date): Promise<PublishEvent[]> {
  const until = new Date(now.getTime() - PATIENCE)
  return unclaimedEvents(db, until, new Date(now.getTime() - LOOKING_BACK))
}

/** A sentence for each of the posts that appeared first, and one for all others. */
export function overdueInWords(events: PublishEvent[]): string[] {
  const { first, more } = firstFew(events)
  const named = first.map(
    ({ title, publishAt }) =>
      `“${title}” appeared on ${formatDateTime(publishAt, 'UTC')}, but what should follow has not happened.`,
  )
  return more > 0 ? [...named, `Nor has it for ${countOf(more, 'more post')}.`] : named
}
