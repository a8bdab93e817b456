import type { Database } from '../../db/db.ts'
import { publish, unpublish } from '../publish.ts'
import { askForReview } from '../review.ts'
import { stageOf, type Stage } from '../stage.ts'

/** What it takes to undo: which post, the version that publishing made of it, and what it was before. */
export type Published = { id: number; version: number; was: 'draft' | 'inReview' }

/** A post that was not published: why, or which stage it was at instead. */
export type Left = { title: string; reason: 'untitled' | 'changed' | Exclude<Stage, Published['was']> }

/** Publishes those of the posts that are drafts or in review. Each is a change of its own: what fails stops no other. */
export async function publishMany(
  database: Database,
  now: Date,
  editorId: number,
  ids: number[],
): Promise<{ published: Published[]; left: Left[] }> {
  const posts = await database.post.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, title: true, status: true, publishAt: true, unpublishAt: true },
  })
  const published: Published[] = []
  const left: Left[] = []
  for (const { id, title, ...post } of posts) {
    const stage = stageOf(post, now)
    if (stage !== 'draft' && stage !== 'inReview') {
      left.push({ title, reason: stage })
      continue
    }
    const result = await publish(database, now, { postId: id, editorId })
    if (result.kind === 'published') published.push({ id, version: result.version, was: stage })
    else left.push({ title, reason: result.kind === 'incomplete' ? 'untitled' : 'changed' })
  }
  return { published, left }
}

/**
 * Makes of the posts what they were, as far as nobody has changed them since, and returns how many. Their addresses,
 * which readers may have seen meanwhile, answer 410 until they are published again.
 */
export async function undoPublishMany(
  database: Database,
  now: Date,
  editorId: number,
  published: Published[],
): Promise<number> {
  let undone = 0
  for (const { id, version, was } of published) {
    const result = await unpublish(database, now, { postId: id, version, editorId })
    if (result.kind !== 'unpublished') continue
    if (was === 'inReview')
      await askForReview(database, now, { postId: id, version: result.version, editorId })
    undone += 1
  }
  return undone
}
