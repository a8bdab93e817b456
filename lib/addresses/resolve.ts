import type { Db } from '../db/db.ts'
import { paths } from '../paths.ts'
import { keptTarget } from './kept.ts'
import { asksForMore, guessPlace, readOld, type OldAddress } from './old.ts'
import { ownPlace } from './own.ts'
import { firstPage, livePath, type Place } from './place.ts'
import { readAddress, type Address } from './read.ts'
import { wasLive } from './was-live.ts'

/** What an address answers. `to` is a path of this site, or the http(s) address that a kept redirect names. */
export type Answer = { kind: 'here' } | { kind: 'moved'; to: string } | { kind: 'gone' } | { kind: 'missing' }

const here: Answer = { kind: 'here' }
const gone: Answer = { kind: 'gone' }
const missing: Answer = { kind: 'missing' }
const moved = (to: string): Answer => ({ kind: 'moved', to })

/** A kept redirect may lead to an address that has moved again. */
const MOST_STEPS = 8

/**
 * What readers get at an address (`search` with its `?`, or empty). What is live there wins over what is kept about it,
 * and that over what it looks like. Nothing that is not live at `now` shows in the answer.
 */
export async function resolveAddress(
  db: Db,
  request: { path: string; search: string },
  now: Date,
  steps = MOST_STEPS,
): Promise<Answer> {
  const address = readAddress(request.path + request.search)
  const own = ownAddress(request.path, address)
  const path = own && (await livePath(db, now, own))
  if (path) return pathname(path) === request.path ? here : moved(path)

  const old = readOld(address)
  const kept = await keptTarget(db, address, old)
  if (kept === 'gone') return gone
  if (kept?.kind === 'to') return follow(db, kept.to, now, steps)
  if (own?.kind === 'picture' || own?.kind === 'windowCalendar')
    return answerFile(db, own.slug, address.segments.at(-1) ?? '', now)
  const place = kept ?? guessPlace(old) ?? (own?.kind === 'entry' ? own : null)
  if (place === null) return missing
  if (place === 'gone') return gone
  const answer = await answerOld(db, now, place, old, own !== null && !request.path.endsWith('/'))
  if (answer.kind !== 'missing' || place.kind !== 'entry') return answer
  return (await wasLive(db, now, place.where, kept !== null)) ? gone : missing
}

/** What stands below a post has moved where the post has, and is gone when the post is. */
async function answerFile(db: Db, slug: string, file: string, now: Date): Promise<Answer> {
  const post = await resolveAddress(db, { path: paths.post(slug), search: '' }, now)
  if (post.kind !== 'moved') return post.kind === 'gone' ? gone : missing
  const answer = await resolveAddress(db, { path: `${post.to}/${encodeURIComponent(file)}`, search: '' }, now)
  return answer.kind === 'here' ? moved(`${post.to}/${encodeURIComponent(file)}`) : answer
}

function ownAddress(path: string, address: Address): Place | null {
  return address.segments.length === 0 && asksForMore(address.query) ? null : ownPlace(path, address)
}

const pathname = (path: string) => path.replace(/\?.*/s, '')

async function answerOld(
  db: Db,
  now: Date,
  place: Place,
  { view }: OldAddress,
  isOwn: boolean,
): Promise<Answer> {
  const path = await livePath(db, now, place)
  // The feed of a post was one of its comments.
  if (path && 'feed' in view && (place.kind === 'entry' || place.kind === 'time')) return gone
  if (path) return moved(path)
  // The pages of old lists were of another length; ours end where they end.
  if (isOwn || !('view' in place) || 'feed' in view || view.page === 1) return missing
  const list = await livePath(db, now, { ...place, view: firstPage })
  return list ? moved(list) : missing
}

async function follow(db: Db, to: string, now: Date, steps: number): Promise<Answer> {
  if (!to.startsWith('/')) return moved(to)
  if (steps === 0) return missing
  const { pathname, search, hash } = new URL(to, 'http://here')
  const answer = await resolveAddress(db, { path: pathname, search }, now, steps - 1)
  return answer.kind === 'here' ? moved(pathname + search + hash) : answer
}
