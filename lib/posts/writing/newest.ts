import { isDeepStrictEqual } from 'node:util'
import { nodesOf, type Document } from '../../content/document.ts'
import type { Db } from '../../db/db.ts'
import { advanceEdition } from '../../edition.ts'
import { keepPublished } from '../history/revisions.ts'
import { stageOf } from '../stage.ts'
import { writeText, type Text } from './text.ts'
import { writeCopy } from './working-copy.ts'
import type { WrittenRow } from './written.ts'

/** Makes `text` the newest of a post: of a live one that is its working copy, of any other the post itself. */
export async function writeNewest(
  db: Db,
  now: Date,
  post: WrittenRow,
  text: Text & { body: Document },
  act: { version: number; editorId: number },
): Promise<{ slug: string; inCopy: boolean }> {
  const stage = stageOf(post, now)
  if (stage === 'live') {
    await writeCopy(db, now, post, text, act)
    return { slug: text.slug, inCopy: true }
  }
  if (post.workingCopy) {
    // Of changes to a post that was taken down at its time, this is the continuation.
    await keepPublished(db, post)
    await db.workingCopy.delete({ where: { postId: post.id } })
  }
  const { slug } = await writeText(db, now, post, text)
  if (stage === 'scheduled' && (appearsSoon(post, now) || !hasSameWindows(post, text.body)))
    await advanceEdition(db, now)
  return { slug, inCopy: false }
}

/** A page may be finished with the old text just while this is being written. */
function appearsSoon({ publishAt }: WrittenRow, now: Date): boolean {
  return (publishAt?.getTime() ?? 0) - now.getTime() < 60_000
}

/** The times of windows are among the instants that page caches know ahead. */
function hasSameWindows(post: WrittenRow, body: Document): boolean {
  // Bodies are validated when they are written.
  return isDeepStrictEqual(windowsIn(post.body as Document), windowsIn(body))
}

const windowsIn = (document: Document) => nodesOf(document, 'maintenanceWindow')
