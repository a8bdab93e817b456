import { keepAddress } from '../addresses/keep.ts'
import { latestPlanned } from '../dates.ts'
import type { Database } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { changePost, type Act, type Refusal } from './change.ts'
import { postPath } from './post.ts'
import type { Incomplete, Publishing } from './publish.ts'
import { stageOf } from './stage.ts'
import { mergeCopy } from './writing/working-copy.ts'
import { keepRevision } from './writing/write.ts'

export type ScheduleResult =
  | { kind: 'scheduled'; version: number; at: Date }
  /** The time is not in the future: whoever meant now publishes. */
  | { kind: 'past' }
  | { kind: 'tooFar' }
  /** The post is live and there are no changes to it. */
  | { kind: 'unchanged' }
  | { kind: 'trashed' }
  | Incomplete
  | Refusal

/** Lets readers see the newest text from `at` on: of a live post its working copy. Scheduling again moves the time. */
export function schedule(
  database: Database,
  now: Date,
  act: Act,
  at: Date,
  { tellAgain = false }: Publishing = {},
): Promise<ScheduleResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<ScheduleResult> => {
    const stage = stageOf(post, now)
    if (stage === 'trashed') return { kind: 'trashed' }
    if (at <= now) return { kind: 'past' }
    if (at > latestPlanned(now)) return { kind: 'tooFar' }
    const { title } = post.workingCopy ?? post
    if (!title.trim()) return { kind: 'incomplete', missing: 'title' }
    if (stage === 'live') {
      if (!post.workingCopy) return { kind: 'unchanged' }
      const version = await take()
      await db.workingCopy.update({ where: { postId: post.id }, data: { publishAt: at, tellAgain } })
      // Page caches look ahead from the edition on.
      await advanceEdition(db, now)
      return { kind: 'scheduled', version, at }
    }
    const version = await take()
    // What was taken down at its time has been seen at its address.
    if (stage === 'ended') await keepAddress(db, now, postPath(post), 'gone')
    await mergeCopy(db, now, post)
    const unpublishAt = post.unpublishAt && post.unpublishAt > at ? post.unpublishAt : null
    await db.post.update({
      where: { id: post.id },
      data: { status: 'PUBLISHED', publishAt: at, changedAt: at, updatedAt: now, unpublishAt },
    })
    if (stage !== 'scheduled') await keepRevision(db, now, post.id, 'PUBLISHED', act.editorId)
    await advanceEdition(db, now)
    return { kind: 'scheduled', version, at }
  })
}

export type UnscheduleResult = { kind: 'unscheduled'; version: number } | { kind: 'notScheduled' } | Refusal

/** Makes a draft of a scheduled post; the changes to a live one wait for somebody to publish them. */
export function unschedule(database: Database, now: Date, act: Act): Promise<UnscheduleResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<UnscheduleResult> => {
    const stage = stageOf(post, now)
    const ofCopy = stage === 'live' && post.workingCopy?.publishAt
    if (stage !== 'scheduled' && !ofCopy) return { kind: 'notScheduled' }
    const version = await take()
    if (ofCopy) {
      await db.workingCopy.update({ where: { postId: post.id }, data: { publishAt: null, tellAgain: false } })
    } else {
      await db.post.update({
        where: { id: post.id },
        data: { status: 'DRAFT', publishAt: null, updatedAt: now },
      })
    }
    await advanceEdition(db, now)
    return { kind: 'unscheduled', version }
  })
}

export type EndResult =
  | { kind: 'ending'; version: number; at: Date | null }
  | { kind: 'past' }
  | { kind: 'tooFar' }
  /** The post would be taken down before it appears. */
  | { kind: 'beforeStart'; publishAt: Date }
  | { kind: 'notPublished' }
  | Refusal

/** Takes a scheduled or live post down at `at` by itself; null: it stays. */
export function scheduleUnpublish(
  database: Database,
  now: Date,
  act: Act,
  at: Date | null,
): Promise<EndResult> {
  return changePost(database, now, act, async ({ db, post, take }): Promise<EndResult> => {
    const stage = stageOf(post, now)
    if ((stage !== 'scheduled' && stage !== 'live') || !post.publishAt) return { kind: 'notPublished' }
    if (at && at <= now) return { kind: 'past' }
    if (at && at > latestPlanned(now)) return { kind: 'tooFar' }
    if (at && at <= post.publishAt) return { kind: 'beforeStart', publishAt: post.publishAt }
    const version = await take()
    await db.post.update({ where: { id: post.id }, data: { unpublishAt: at } })
    await advanceEdition(db, now)
    return { kind: 'ending', version, at }
  })
}
