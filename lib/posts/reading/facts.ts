import type { Db } from '../../db/db.ts'
import { paths } from '../../paths.ts'
import { postPath } from '../post.ts'
import { readWritten, type Writing, type Written } from '../writing/written.ts'

/** A picture as the screens of staff show it. */
export type CoverFacts = { id: number; src: string; alt: string }

/** `Written` as it travels to the browser: times in milliseconds, and the names of what it refers to. */
export type PostFacts = Writing & {
  postId: number
  kind: Written['kind']
  stage: Written['stage']
  version: number
  publishAt: number | null
  unpublishAt: number | null
  prominent: boolean
  imported: boolean
  copy: { publishAt: number | null; tellAgain: boolean } | null
  savedAt: number
  savedBy: string | null
  /** Where readers find it, or will. */
  path: string
  continuesTitle: string | null
  cover: CoverFacts | null
}

/** The newest text of a post for the browser of a member of staff; null when there is no such post. */
export async function readFacts(db: Db, now: Date, postId: number): Promise<PostFacts | null> {
  const written = await readWritten(db, now, postId)
  return written && toFacts(db, written)
}

async function toFacts(db: Db, written: Written): Promise<PostFacts> {
  const { coverId, continuesId, publishAt, unpublishAt, copy, savedAt, kind, slug } = written
  const continues =
    continuesId === null
      ? null
      : await db.post.findUnique({ where: { id: continuesId }, select: { title: true } })
  const cover =
    coverId === null
      ? null
      : await db.media.findUnique({
          where: { id: coverId },
          select: { id: true, hash: true, name: true, alt: true },
        })
  return {
    ...written,
    publishAt: publishAt?.getTime() ?? null,
    unpublishAt: unpublishAt?.getTime() ?? null,
    copy: copy && { ...copy, publishAt: copy.publishAt?.getTime() ?? null },
    savedAt: savedAt.getTime(),
    path: postPath({ kind, slug }),
    continuesTitle: continues?.title ?? null,
    cover: cover && { id: cover.id, alt: cover.alt, src: paths.media(cover) },
  }
}
