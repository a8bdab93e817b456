import type { Document } from '../../content/document.ts'
import type { Database, Db } from '../../db/db.ts'
import { advanceEdition } from '../../edition.ts'
import { noteUses } from '../../media/uses.ts'
import { changePost, type Act, type Refusal } from '../change.ts'
import { keepPublished } from '../history/revisions.ts'
import { live } from '../live.ts'
import { stageOf } from '../stage.ts'
import { writeText, type Text } from './text.ts'
import { keepRevision } from './write.ts'
import { idsOf, type WrittenRow } from './written.ts'

/** Keeps `text` as the changes to a live post that readers do not see yet. */
export async function writeCopy(
  db: Db,
  now: Date,
  post: WrittenRow,
  text: Text & { body: Document },
  act: { version: number; editorId: number },
): Promise<void> {
  const copy = { ...text, ...act, updatedAt: now }
  // What readers see becomes what the post was.
  if (!post.workingCopy) await keepPublished(db, post)
  await db.workingCopy.upsert({
    where: { postId: post.id },
    create: { ...copy, postId: post.id },
    update: copy,
  })
  await noteUses(db, post.id, text.body)
}

/** Makes the working copy the post, as far as there is one. */
export async function mergeCopy(db: Db, now: Date, post: WrittenRow): Promise<{ slug: string }> {
  const { workingCopy: copy } = post
  if (!copy) return { slug: post.slug }
  await keepPublished(db, post)
  const written = await writeText(db, now, post, {
    title: copy.title,
    slug: copy.slug,
    body: copy.body,
    excerpt: copy.excerpt,
    tagIds: idsOf(copy.tagIds),
    coverId: copy.coverId,
    authorId: copy.authorId ?? post.authorId,
    continuesId: copy.continuesId,
  })
  await db.workingCopy.delete({ where: { postId: post.id } })
  return written
}

/** Shows the changes to readers, who are told that the post was changed at `changedAt`, and followers perhaps anew. */
export async function publishCopy(
  db: Db,
  now: Date,
  post: WrittenRow,
  { changedAt, editorId, tellAgain }: { changedAt: Date; editorId: number; tellAgain: boolean },
): Promise<{ slug: string }> {
  const written = await mergeCopy(db, now, post)
  await db.post.update({
    where: { id: post.id },
    data: { changedAt, ...(tellAgain && { toldAgainAt: changedAt }) },
  })
  await keepRevision(db, now, post.id, 'PUBLISHED', editorId)
  await advanceEdition(db, now)
  return written
}

/** Throws the changes away; they stay among the revisions. */
export function discardCopy(
  database: Database,
  now: Date,
  act: Act,
): Promise<{ kind: 'discarded'; version: number } | Refusal> {
  return changePost(database, now, act, async ({ db, post, take }) => {
    if (!post.workingCopy) return { kind: 'discarded', version: post.version } as const
    const version = await take()
    await db.workingCopy.delete({ where: { postId: post.id } })
    // It may have been about to appear.
    if (post.workingCopy.publishAt) await advanceEdition(db, now)
    return { kind: 'discarded', version } as const
  })
}

/** Changes to a live post whose time has come. */
export type DueChanges = { postId: number; title: string; publishAt: Date; editorId: number }

/** The changes that readers should see at `now`, earliest first. */
export async function dueChanges(db: Db, now: Date): Promise<DueChanges[]> {
  const copies = await db.workingCopy.findMany({
    where: { publishAt: { lte: now }, post: live(now) },
    orderBy: { publishAt: 'asc' },
    select: { postId: true, publishAt: true, editorId: true, post: { select: { title: true } } },
  })
  return copies.flatMap(({ publishAt, post: { title }, ...copy }) =>
    publishAt ? [{ ...copy, title, publishAt }] : [],
  )
}

/**
 * Publishes the changes whose time has come, and says of how many posts. Any number of callers may do so at once. What
 * cannot be published keeps nothing else from it: `onFailure` hears of it.
 */
export async function publishDueCopies(
  database: Database,
  now: Date,
  onFailure: (changes: DueChanges, error: unknown) => void,
): Promise<number> {
  let published = 0
  for (const due of await dueChanges(database, now))
    try {
      if (await publishIfDue(database, now, due)) published += 1
    } catch (error) {
      onFailure(due, error)
    }
  return published
}

/** False: another process was faster, or somebody has changed their mind. */
async function publishIfDue(database: Database, now: Date, act: DueChanges): Promise<boolean> {
  const { kind } = await changePost(database, now, act, async ({ db, post, take }) => {
    const { publishAt: changedAt, tellAgain = false } = post.workingCopy ?? {}
    if (!changedAt || changedAt > now || stageOf(post, now) !== 'live') return { kind: 'notDue' } as const
    await take()
    await publishCopy(db, now, post, { changedAt, editorId: act.editorId, tellAgain })
    return { kind: 'published' } as const
  })
  return kind === 'published'
}

/** The instants after `now` at which changes to live posts appear by themselves, earliest first. */
export async function dueCopies(db: Db, now: Date, take: number): Promise<Date[]> {
  const copies = await db.workingCopy.findMany({
    where: { publishAt: { gt: now } },
    orderBy: { publishAt: 'asc' },
    select: { publishAt: true },
    take,
  })
  return copies.map(({ publishAt }) => publishAt).filter((instant) => instant !== null)
}
