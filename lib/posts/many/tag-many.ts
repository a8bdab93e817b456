import type { Database, Db } from '../../db/db.ts'
import { advanceEdition } from '../../edition.ts'
import { changePost, type Act } from '../change.ts'
import { stageOf } from '../stage.ts'
import { keepRevision } from '../writing/write.ts'
import { idsOf, type WrittenRow } from '../writing/written.ts'

/** A tag that posts get, or lose while it is not `on`. */
export type Tagging = { tagId: number; on: boolean }

/** What it takes to undo: the version that the tagging made of the post, and where among its tags the tag stands or stood. */
export type Tagged = { id: number; version: number; position: number }

/**
 * Gives the tag to each of the posts, or takes it from them, and returns those that were changed. Readers of live posts
 * see it at once; changes that wait to be published have it too. A post named with a version is left alone when somebody
 * has changed it since.
 */
export async function tagMany(
  database: Database,
  now: Date,
  editorId: number,
  tagging: Tagging,
  posts: { id: number; version?: number; position?: number }[],
): Promise<Tagged[]> {
  const tagged: Tagged[] = []
  for (const { id, version, position } of posts) {
    const result = await tagPost(database, now, { postId: id, version, editorId }, tagging, position)
    if (result.kind === 'tagged') tagged.push({ id, version: result.version, position: result.position })
  }
  return tagged
}

function tagPost(database: Database, now: Date, act: Act, { tagId, on }: Tagging, position?: number) {
  return changePost(database, now, act, async ({ db, post, take }) => {
    const before = post.tags.map(({ tag }) => tag.id)
    const change = (ids: number[]) => (on ? withTag(ids, tagId, position) : ids.filter((id) => id !== tagId))
    const after = change(before)
    const copied = post.workingCopy && idsOf(post.workingCopy.tagIds)
    const isChange = differ(before, after) || (copied !== null && differ(copied, change(copied)))
    if (post.status === 'TRASHED' || !isChange) return { kind: 'unchanged' } as const
    const version = await take()
    await writeTags(db, now, post, after)
    if (copied)
      await db.workingCopy.update({
        where: { postId: post.id },
        data: { tagIds: change(copied), version },
      })
    const reason = stageOf(post, now) === 'live' ? 'PUBLISHED' : 'SAVED'
    await keepRevision(db, now, post.id, reason, act.editorId)
    await advanceEdition(db, now)
    return { kind: 'tagged', version, position: (on ? after : before).indexOf(tagId) } as const
  })
}

function withTag(ids: number[], tagId: number, position = ids.length): number[] {
  return ids.includes(tagId) ? ids : ids.toSpliced(position, 0, tagId)
}

/** A tag is only ever added or taken away. */
const differ = (before: number[], after: number[]) => before.length !== after.length

async function writeTags(db: Db, now: Date, post: WrittenRow, tagIds: number[]): Promise<void> {
  await db.post.update({
    where: { id: post.id },
    data: {
      updatedAt: now,
      tags: { deleteMany: {}, create: tagIds.map((tagId, position) => ({ tagId, position })) },
    },
  })
}
