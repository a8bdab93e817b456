import { countOf, firstFew } from '../count.ts'
import { formatDateTime } from '../dates.ts'
import type { Db } from '../db/db.ts'
import { dueChanges, type DueChanges } from '../posts/writing/working-copy.ts'
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

/** The changes to live posts that readers should have seen a while ago: something is the matter with those. */
export function overdueChanges(db: Db, now: Date): Promise<DueChanges[]> {
  return dueChanges(db, new Date(now.getTime() - PATIENCE))
}

type Overdue = { title: string; publishAt: Date }

/** A sentence for each of the posts that appeared first, and one for all others. */
export function eventsInWords(events: Overdue[]): string[] {
  return inWords(
    events,
    (title, time) => `“${title}” appeared on ${time}, but what should follow has not happened.`,
    (others) => `Nor has it for ${others}.`,
  )
}

/** The same of changes that did not appear. */
export function changesInWords(changes: Overdue[]): string[] {
  return inWords(
    changes,
    (title, time) => `Changes to “${title}” were to appear on ${time}, and could not be published.`,
    (others) => `Nor could those to ${others}.`,
  )
}

function inWords(
  overdue: Overdue[],
  sayOf: (title: string, time: string) => string,
  sayOfOthers: (others: string) => string,
): string[] {
  const { first, more } = firstFew(overdue)
  const named = first.map(({ title, publishAt }) => sayOf(title, formatDateTime(publishAt, 'UTC')))
  return more > 0 ? [...named, sayOfOthers(countOf(more, 'more post'))] : named
}
