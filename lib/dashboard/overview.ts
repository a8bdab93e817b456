import { firstFew } from '../count.ts'
import type { Db, Prisma } from '../db/db.ts'
import { atStage } from '../posts/stage.ts'
import { overdueChanges, overdueEvents } from '../schedule/overdue.ts'
import { hasSamples } from '../samples/remove-samples.ts'
import { can, reach } from '../staff/permissions.ts'
import { reachablePosts } from '../staff/reachable.ts'
import type { Staff } from '../staff/staff.ts'

const FEW = 5

const columns = {
  id: true,
  title: true,
  slug: true,
  status: true,
  publishAt: true,
  updatedAt: true,
  author: { select: { name: true } },
} satisfies Prisma.PostSelect

export type Listed = Prisma.PostGetPayload<{ select: typeof columns }>

/** Something that somebody has to look at. */
export type Alarm =
  /** Posts whose changes did not appear, or which appeared without what should follow: the first, and how many more. */
  | { kind: 'changes' | 'events'; posts: { id: number; title: string; publishAt: Date }[]; more: number }
  | { kind: 'samples' }

export type Overview = {
  alarms: Alarm[]
  scheduled: Listed[]
  inReview: Listed[]
  drafts: Listed[]
  published: Listed[]
}

/** What is on somebody's desk: of all posts for editors, of their own for others. */
export async function overviewFor(db: Db, now: Date, staff: Staff): Promise<Overview> {
  const mine = reachablePosts(staff, 'post.view')
  const list = (where: Prisma.PostWhereInput, orderBy: Prisma.PostOrderByWithRelationInput[]) =>
    db.post.findMany({ where: { AND: [mine, where] }, orderBy, take: FEW, select: columns })
  const latest: Prisma.PostOrderByWithRelationInput[] = [{ updatedAt: 'desc' }, { id: 'desc' }]
  return {
    alarms: await alarmsFor(db, now, staff),
    scheduled: await list(atStage('scheduled', now), [{ publishAt: 'asc' }, { id: 'asc' }]),
    inReview: await list(atStage('inReview', now), latest),
    drafts: await list(atStage('draft', now), latest),
    published: await list(atStage('live', now), [{ publishAt: 'desc' }, { id: 'desc' }]),
  }
}

async function alarmsFor(db: Db, now: Date, staff: Staff): Promise<Alarm[]> {
  const alarms: Alarm[] = []
  if (reach(staff.role, 'post.publish') === 'all') {
    alarms.push(...alarmOf('changes', await overdueChanges(db, now)))
    alarms.push(...alarmOf('events', await overdueEvents(db, now)))
  }
  if (can(staff, 'site.manage') && (await hasSamples(db))) alarms.push({ kind: 'samples' })
  return alarms
}

function alarmOf(
  kind: 'changes' | 'events',
  overdue: { postId: number; title: string; publishAt: Date }[],
): Alarm[] {
  if (overdue.length === 0) return []
  const { first, more } = firstFew(overdue)
  return [
    { kind, posts: first.map(({ postId, title, publishAt }) => ({ id: postId, title, publishAt })), more },
  ]
}
