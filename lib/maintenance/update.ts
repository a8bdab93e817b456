import type { Document } from '../content/document.ts'
import type { Database, Db } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { changePost, type Act, type Refusal } from '../posts/change.ts'
import { keepPublished } from '../posts/history/revisions.ts'
import type { Publishing } from '../posts/publish.ts'
import { stageOf } from '../posts/stage.ts'
import { writeText } from '../posts/writing/text.ts'
import { keepRevision } from '../posts/writing/write.ts'
import type { WrittenRow } from '../posts/writing/written.ts'
import { storable } from '../storable.ts'
import { amendmentOf, amendText, windowIn, type Amendment, type Change, type Problem } from './amend.ts'

export type UpdateResult =
  | { kind: 'written'; version: number }
  | { kind: 'refused'; problem: Problem }
  /** The text that readers get has no such window, or readers do not and will not get it. */
  | { kind: 'noWindow' }
  | Refusal

/** How often a change is tried again that came between somebody else's look and write. */
const TRIES = 5

/**
 * Writes, corrects or removes an update of a window in what readers see, at once, and in the unpublished changes alike:
 * these neither lose it nor bring back what was removed. Of the texts nothing else is touched, so whatever others have
 * saved in the meantime stays. `tellAgain`: followers of a live post are told of it once more, with the update in it.
 */
export async function changeUpdates(
  database: Database,
  now: Date,
  act: Omit<Act, 'version'>,
  block: string,
  change: Change,
  publishing: Publishing = {},
): Promise<UpdateResult> {
  for (let left = TRIES; ; left -= 1) {
    const result = await attempt(database, now, act, block, change, publishing)
    if (result.kind !== 'conflict' || left === 1) return result
  }
}

function attempt(
  database: Database,
  now: Date,
  { postId, editorId }: Omit<Act, 'version'>,
  block: string,
  change: Change,
  { tellAgain = false }: Publishing,
): Promise<UpdateResult> {
  return changePost(
    database,
    now,
    { postId, editorId },
    async ({ db, post, take }): Promise<UpdateResult> => {
      const stage = stageOf(post, now)
      const window = stage === 'live' || stage === 'scheduled' ? windowIn(bodyOf(post), block) : null
      if (!window) return { kind: 'noWindow' }
      const amendment = storable(amendmentOf(window, now, change))
      if (typeof amendment === 'string') return { kind: 'refused', problem: amendment }
      const version = await take()
      await keepPublished(db, post)
      await writeText(db, now, post, { ...textOf(post), body: amendText(bodyOf(post), block, amendment) })
      const told = tellAgain && post.kind === 'POST' ? { toldAgainAt: now } : {}
      if (stage === 'live') await db.post.update({ where: { id: postId }, data: { changedAt: now, ...told } })
      await amendCopy(db, post, block, amendment, version)
      await keepRevision(db, now, postId, 'PUBLISHED', editorId)
      await advanceEdition(db, now)
      return { kind: 'written', version }
    },
  )
}

async function amendCopy(
  db: Db,
  { id, workingCopy: copy }: WrittenRow,
  block: string,
  amendment: Amendment,
  version: number,
): Promise<void> {
  if (!copy) return
  const body = amendText(bodyOf(copy), block, amendment)
  await db.workingCopy.update({ where: { postId: id }, data: { body, version } })
}

/** The text that readers get, as it stands. */
function textOf(post: WrittenRow) {
  const { title, slug, excerpt, coverId, authorId, continuesId, tags } = post
  return { title, slug, excerpt, coverId, authorId, continuesId, tagIds: tags.map(({ tag }) => tag.id) }
}

// Bodies are validated when they are written.
const bodyOf = ({ body }: { body: unknown }) => body as Document
