import type { Db } from '../db/db.ts'
import { hashToken, newToken } from '../staff/token.ts'
import { readNewest, type Preview } from './newest.ts'

/** For how many days a link can be good. */
export const lifetimes = [1, 7, 30] as const
export type Lifetime = (typeof lifetimes)[number]

const DAY = 24 * 60 * 60_000

/** Makes a link to the newest text of a post. Of its token only a hash is kept. */
export async function makeLink(
  db: Db,
  now: Date,
  { postId, creatorId, days }: { postId: number; creatorId: number; days: Lifetime },
): Promise<{ id: number; token: string }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + days * DAY)
  const { id } = await db.previewLink.create({
    data: { postId, creatorId, tokenHash: hashToken(token), createdAt: now, expiresAt },
    select: { id: true },
  })
  return { id, token }
}

/** What a link leads to at `now`. Null: there is no such link, or not any more, or nothing to show. */
export async function openLink(db: Db, now: Date, token: string): Promise<Preview | null> {
  const link = await db.previewLink.findFirst({
    where: { tokenHash: hashToken(token), ...good(now) },
    select: { postId: true },
  })
  return link && readNewest(db, now, link.postId)
}

export type Link = { id: number; creator: string; createdAt: Date; expiresAt: Date }

/** The links to a post that are good at `now`, newest first. */
export async function listLinks(db: Db, now: Date, postId: number): Promise<Link[]> {
  const rows = await db.previewLink.findMany({
    where: { postId, ...good(now) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, createdAt: true, expiresAt: true, creator: { select: { name: true } } },
  })
  return rows.map(({ creator, ...row }) => ({ ...row, creator: creator.name }))
}

/** Ends a link to the post at once. False when it had ended already, or never was. */
export async function revokeLink(db: Db, now: Date, postId: number, id: number): Promise<boolean> {
  const { count } = await db.previewLink.updateMany({
    where: { id, postId, ...good(now) },
    data: { revokedAt: now },
  })
  return count > 0
}

function good(now: Date) {
  return { revokedAt: null, expiresAt: { gt: now } }
}
