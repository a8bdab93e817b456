import { isDeepStrictEqual } from 'node:util'
import type { Document } from '../../content/document.ts'
import type { Database, Db } from '../../db/db.ts'
import { storable } from '../../storable.ts'
import { changePost, type Act, type Refusal } from '../change.ts'
import { checkBody, coverFlaw, type Flaw } from './flaw.ts'
import { keepAside, keepSave } from '../history/revisions.ts'
import { hasBeenSeen, stageOf, type Stage } from '../stage.ts'
import { writeNewest } from './newest.ts'
import { slugOf, tagIdsOf } from './text.ts'
import { toWritten, type Writing, type Written, type WrittenRow } from './written.ts'

/** What a writer sends. `slug` null: made from the title, as long as no reader knows the address. */
export type Offered = Omit<Writing, 'slug' | 'body'> & { slug: string | null; body: unknown }

export type Saved = {
  kind: 'saved'
  version: number
  savedAt: Date
  slug: string
  stage: Stage
  /** Whether the text waits in the working copy of a live post. */
  inCopy: boolean
}

/** Besides the text being saved or refused: it cannot be kept as it is, or the post lies in the trash. */
export type SaveResult = Saved | Refusal | Flaw | { kind: 'trashed' }

/**
 * Saves what somebody wrote. The text of a live post goes to its working copy. A text that began with an older version
 * overwrites nothing: it is kept among the revisions, and the answer holds the newer one.
 */
export async function save(
  database: Database,
  now: Date,
  act: Act & { version: number },
  offered: Offered,
): Promise<SaveResult> {
  const body = checkBody(offered.body)
  if ('flaw' in body) return body.flaw
  const text = storable({ ...offered, body: body.document })
  const result = await changePost(database, now, act, async ({ db, post, take }): Promise<SaveResult> => {
    const stage = stageOf(post, now)
    if (stage === 'trashed') return { kind: 'trashed' }
    const before = await toWritten(db, now, post)
    if (isSame(before, text)) return savedAs(before)
    if (!text.title.trim() && (stage === 'scheduled' || post.workingCopy?.publishAt)) return NO_TITLE
    const flaw = text.coverId === before.coverId ? null : await coverFlaw(db, text.coverId)
    if (flaw) return flaw
    const version = await take()
    return write(db, now, { post, before, stage, version, editorId: act.editorId }, text)
  })
  if (result.kind !== 'conflict') return result
  // The answer to an earlier try may have been lost on the way.
  if (isSame(result.current, text)) return savedAs(result.current)
  await keepAside(database, now, act, { ...text, slug: text.slug ?? result.current.slug })
  return result
}

const NO_TITLE: Flaw = {
  kind: 'invalid',
  message: 'Give it a title: it appears by itself at its time, and readers find it by that.',
}

type Writer = { post: WrittenRow; before: Written; stage: Stage; version: number; editorId: number }

async function write(
  db: Db,
  now: Date,
  { post, before, stage, version, editorId }: Writer,
  text: Offered & { body: Document },
): Promise<Saved> {
  const wantedSlug = text.slug === null && hasBeenSeen(post, now) ? before.slug : text.slug
  const wanted = await slugOf(db, post, before.slug, { slug: wantedSlug, title: text.title })
  const { tags, ...columns } = text
  const row = { ...columns, slug: wanted, tagIds: await tagIdsOf(db, now, tags) }
  const { slug, inCopy } = await writeNewest(db, now, post, row, { version, editorId })
  await keepSave(db, now, { postId: post.id, editorId }, { ...text, slug })
  return { kind: 'saved', version, savedAt: now, slug, stage, inCopy }
}

function isSame(written: Written, text: Offered & { body: Document }): boolean {
  const { title, excerpt, tags, coverId, authorId, continuesId } = text
  const said = { title, excerpt, tags, coverId, authorId, continuesId, body: text.body }
  const known = {
    title: written.title,
    excerpt: written.excerpt,
    tags: written.tags,
    coverId: written.coverId,
    authorId: written.authorId,
    continuesId: written.continuesId,
    body: written.body,
  }
  return (text.slug === null || text.slug === written.slug) && isDeepStrictEqual(said, known)
}

function savedAs({ version, savedAt, slug, stage, copy }: Written): Saved {
  return { kind: 'saved', version, savedAt, slug, stage, inCopy: copy !== null }
}
