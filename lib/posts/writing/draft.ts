import type { Database, PostKind } from '../../db/db.ts'
import { storable } from '../../storable.ts'
import { checkBody, coverFlaw, type Flaw } from './flaw.ts'
import type { Offered, Saved } from './save.ts'
import { presentAuthor, slugSource, tagIdsOf } from './text.ts'
import { createPost } from './write.ts'

export type NewDraft = {
  kind: PostKind
  /** A UUID that the writer's browser chose. */
  key: string
  editorId: number
}

/**
 * The post that was begun by this key, whosever it is now: the answer to an earlier try may have been lost. `version` is
 * the newest that `editorId` can have seen, which is the first once somebody else has written.
 */
export async function begunBy(
  database: Database,
  key: string,
  editorId: number,
): Promise<{ id: number; version: number } | null> {
  const post = await database.post.findUnique({
    where: { guid: guidOf(key) },
    select: {
      id: true,
      version: true,
      revisions: {
        where: { editorId: { not: editorId }, reason: { not: 'ASIDE' } },
        select: { id: true },
        take: 1,
      },
    },
  })
  return post && { id: post.id, version: post.revisions.length > 0 ? 1 : post.version }
}

/** Begins a post, which readers do not see, with the first save of its text. One that is refused leaves none behind. */
export async function startDraft(
  database: Database,
  now: Date,
  { kind, key, editorId }: NewDraft,
  offered: Offered,
): Promise<(Saved & { postId: number }) | Flaw> {
  const body = checkBody(offered.body)
  if ('flaw' in body) return body.flaw
  const { tags, slug, ...text } = storable({ ...offered, body: body.document })
  return database.$transaction(async (db) => {
    const flaw = await coverFlaw(db, text.coverId)
    if (flaw) return flaw
    const created = await createPost(db, now, {
      ...text,
      kind,
      editorId,
      authorId: await presentAuthor(db, text.authorId, editorId),
      slug: slugSource({ slug, title: text.title }),
      tagIds: await tagIdsOf(db, now, tags),
      status: 'DRAFT',
      publishAt: null,
      guid: guidOf(key),
      reason: 'SAVED',
    })
    return {
      kind: 'saved',
      postId: created.id,
      version: 1,
      savedAt: now,
      slug: created.slug,
      stage: 'draft',
      inCopy: false,
    }
  })
}

const guidOf = (key: string) => `urn:uuid:${key}`
