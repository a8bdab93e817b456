import { emptyDocument } from '../content/document.ts'
import type { Database, PostKind } from '../db/db.ts'
import { createPost } from './write.ts'

export type NewDraft = {
  authorId: number
  kind?: PostKind
  continuesId?: number | null
  /** A UUID that the writer's browser chose: asked for again, as when an answer was lost, it is the same draft. */
  key?: string
}

/** Begins an empty post (or page), which readers do not see. By a known key it is that post, whosever it is now. */
export async function startDraft(
  database: Database,
  now: Date,
  draft: NewDraft,
): Promise<{ id: number; version: number }> {
  const { key, authorId } = draft
  const guid = `urn:uuid:${key ?? crypto.randomUUID()}`
  const known = await database.post.findUnique({
    where: { guid },
    select: { id: true, version: true },
  })
  if (known) return known
  const { id } = await createPost(database, now, {
    kind: draft.kind,
    status: 'DRAFT',
    title: '',
    body: emptyDocument,
    publishAt: null,
    authorId,
    continuesId: draft.continuesId,
    guid,
    reason: 'SAVED',
  })
  return { id, version: 1 }
}
