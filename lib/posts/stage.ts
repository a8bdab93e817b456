import type { Prisma } from '../db/db.ts'
import { ended, isLive, live } from './live.ts'

/** Where a post stands for staff. `ended`: it was taken down at the time it was told to. */
export type Stage = 'draft' | 'inReview' | 'scheduled' | 'live' | 'ended' | 'trashed'

type Schedule = {
  status: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'TRASHED'
  publishAt: Date | null
  unpublishAt: Date | null
}

/** Where the post stands at `now`. A published post without a time, which no verb makes, counts as a draft. */
export function stageOf(post: Schedule, now: Date): Stage {
  switch (post.status) {
    case 'DRAFT':
      return 'draft'
    case 'IN_REVIEW':
      return 'inReview'
    case 'TRASHED':
      return 'trashed'
    case 'PUBLISHED':
      if (isLive(post, now)) return 'live'
      if (post.publishAt === null) return 'draft'
      return post.publishAt > now ? 'scheduled' : 'ended'
  }
}

/** `stageOf` as a condition for queries. */
export function atStage(stage: Stage, now: Date): Prisma.PostWhereInput {
  switch (stage) {
    case 'draft':
      return { status: 'DRAFT' }
    case 'inReview':
      return { status: 'IN_REVIEW' }
    case 'scheduled':
      return { status: 'PUBLISHED', publishAt: { gt: now } }
    case 'live':
      return live(now)
    case 'ended':
      return ended(now)
    case 'trashed':
      return { status: 'TRASHED' }
  }
}

/** Whether readers have been able to see it at its present address. */
export function hasBeenSeen(post: Schedule, now: Date): boolean {
  const stage = stageOf(post, now)
  return stage === 'live' || stage === 'ended'
}
