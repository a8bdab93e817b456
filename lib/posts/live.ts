import type { Prisma } from '../db/db.ts'

type Schedule = { status: string; publishAt: Date | null; unpublishAt: Date | null }

/** Whether readers see the post at `now`: published, its time has come, and it has not been taken down. */
export function isLive(post: Schedule, now: Date): boolean {
  return (
    post.status === 'PUBLISHED' &&
    post.publishAt !== null &&
    post.publishAt <= now &&
    (post.unpublishAt === null || post.unpublishAt > now)
  )
}

/** `isLive` as a condition for queries. Every reader-facing query goes through it. */
export function live(now: Date) {
  return {
    status: 'PUBLISHED',
    publishAt: { lte: now },
    AND: [{ OR: [{ unpublishAt: null }, { unpublishAt: { gt: now } }] }],
  } satisfies Prisma.PostWhereInput
}

/** Live posts, the ones lists and feeds hold. */
export function livePosts(now: Date) {
  return { kind: 'POST', ...live(now) } satisfies Prisma.PostWhereInput
}

/** Live pages (About, Contact), which have an address of their own at the root and are in no list. */
export function livePages(now: Date) {
  return { kind: 'PAGE', ...live(now) } satisfies Prisma.PostWhereInput
}

/** What readers saw until it was taken down at the time it was told to. */
export function ended(now: Date) {
  return {
    status: 'PUBLISHED',
    publishAt: { lte: now },
    unpublishAt: { lte: now },
  } satisfies Prisma.PostWhereInput
}
