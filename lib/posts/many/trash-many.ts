import type { Database, PostStatus } from '../../db/db.ts'
import { deleteForever, restore, trash, undoTrash } from '../trash.ts'

/** What it takes to undo: which post, the version that the trash made of it, and what it was before. */
export type Trashed = { id: number; version: number; was: PostStatus }

/** The verbs of lib/posts/trash.ts for several posts. Each post is a change of its own: what fails stops no other. */

export async function trashMany(
  database: Database,
  now: Date,
  editorId: number,
  ids: number[],
): Promise<Trashed[]> {
  const trashed: Trashed[] = []
  for (const id of ids) {
    const result = await trash(database, now, { postId: id, editorId })
    if (result.kind === 'trashed') trashed.push({ id, version: result.version, was: result.was })
  }
  return trashed
}

/** Leaves alone what somebody has changed since. Returns how many posts are again what they were. */
export async function undoTrashMany(database: Database, now: Date, editorId: number, trashed: Trashed[]) {
  let undone = 0
  for (const { id, version, was } of trashed) {
    const { kind } = await undoTrash(database, now, { postId: id, version, editorId }, was)
    if (kind === 'restored') undone += 1
  }
  return undone
}

export async function restoreMany(database: Database, now: Date, editorId: number, ids: number[]) {
  let restored = 0
  for (const id of ids) {
    const { kind } = await restore(database, now, { postId: id, editorId })
    if (kind === 'restored') restored += 1
  }
  return restored
}

export async function deleteMany(database: Database, now: Date, editorId: number, ids: number[]) {
  let deleted = 0
  for (const id of ids) {
    const { kind } = await deleteForever(database, now, { postId: id, editorId })
    if (kind === 'deleted') deleted += 1
  }
  return deleted
}
