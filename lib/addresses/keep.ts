import type { Db } from '../db/db.ts'
import { paths } from '../paths.ts'
import { postPath } from '../posts/post.ts'
import { normaliseAddress } from './read.ts'

/** Where an address leads: to a row, whatever that will be called; to a fixed address; or, once `gone`, nowhere (410). */
export type Target =
  | { postId: number }
  | { tagId: number }
  | { personId: number }
  | { mediaId: number }
  | { serviceId: number }
  | { to: string }
  | 'gone'

/** A redirect was to lead somewhere that is neither a path of this site nor an http(s) address. */
export class BadTarget extends Error {
  override name = 'BadTarget'
}

/**
 * Lets an address that once answered lead to `target`, instead of wherever it may have led. Redirects that lead to the
 * address follow by themselves. Whatever is live at an address hides what is kept about it, so nothing need be forgotten
 * when somebody takes the address. Throws BadTarget.
 */
export async function keepAddress(db: Db, now: Date, address: string, target: Target): Promise<void> {
  const path = normaliseAddress(address)
  const columns = columnsOf(target)
  const own = await ownPath(db, target)
  if (path === '/' || (own !== null && normaliseAddress(own) === path)) {
    await db.redirect.deleteMany({ where: { path } })
    return
  }
  await db.redirect.upsert({ where: { path }, create: { path, createdAt: now, ...columns }, update: columns })
}

const BATCH = 500

/** Keeps many addresses at once, as an import does. Nothing may be kept about them yet. Throws BadTarget. */
export async function keepNewAddresses(
  db: Db,
  now: Date,
  addresses: { address: string; target: Target }[],
): Promise<void> {
  const rows = addresses.map(({ address, target }) => ({
    path: normaliseAddress(address),
    createdAt: now,
    ...columnsOf(target),
  }))
  for (let at = 0; at < rows.length; at += BATCH)
    await db.redirect.createMany({ data: rows.slice(at, at + BATCH) })
}

function columnsOf(target: Target) {
  const nowhere = { postId: null, tagId: null, personId: null, mediaId: null, serviceId: null, to: null }
  if (target === 'gone') return nowhere
  if ('to' in target && !isTarget(target.to))
    throw new BadTarget(`"${target.to}" is not an address to lead to`)
  return { ...nowhere, ...target }
}

function isTarget(to: string): boolean {
  return to.startsWith('/') ? !/^\/[/\\]/.test(to) : /^https?:\/\/[^/]/i.test(to) && URL.canParse(to)
}

/** The address that a target has by itself: keeping it would make a circle. */
async function ownPath(db: Db, target: Target): Promise<string | null> {
  if (target === 'gone') return null
  if ('to' in target) return target.to.startsWith('/') ? target.to : null
  const slug = { select: { slug: true } }
  if ('tagId' in target) {
    return paths.tag((await db.tag.findUniqueOrThrow({ where: { id: target.tagId }, ...slug })).slug)
  }
  if ('personId' in target) {
    return paths.author((await db.person.findUniqueOrThrow({ where: { id: target.personId }, ...slug })).slug)
  }
  if ('serviceId' in target) {
    return paths.service(
      (await db.service.findUniqueOrThrow({ where: { id: target.serviceId }, ...slug })).slug,
    )
  }
  if ('mediaId' in target) return null
  const post = await db.post.findUniqueOrThrow({
    where: { id: target.postId },
    select: { kind: true, slug: true },
  })
  return postPath(post)
}
