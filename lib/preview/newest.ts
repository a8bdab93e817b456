import { countWords } from '../content/count-words.ts'
import type { Document } from '../content/document.ts'
import { excerptOf, toText } from '../content/to-text.ts'
import type { Db, PostKind, Prisma } from '../db/db.ts'
import { postColumns, summaryColumns, toPost, type Post, type PostSummary } from '../posts/post.ts'
import { followUpsOf } from '../posts/reading/queries.ts'
import { stageOf, type Stage } from '../posts/stage.ts'
import { idsOf } from '../posts/writing/written.ts'

/** A post or a page with its newest text, made up as readers will get it. */
export type Preview = {
  kind: PostKind
  stage: Stage
  post: Post & { continues: PostSummary | null; followUps: PostSummary[] }
}

const columns = {
  ...postColumns,
  kind: true,
  status: true,
  unpublishAt: true,
  authorId: true,
  continuesId: true,
  workingCopy: true,
} satisfies Prisma.PostSelect

type Row = Prisma.PostGetPayload<{ select: typeof columns }>

/**
 * The newest text of a post, dated as if it were published at `now` where it has no time yet. Null when there is no such
 * post, or it lies in the trash.
 */
export async function readNewest(db: Db, now: Date, postId: number): Promise<Preview | null> {
  const row = await db.post.findUnique({ where: { id: postId }, select: columns })
  if (!row || row.status === 'TRASHED') return null
  const { kind, status, publishAt, unpublishAt, workingCopy, authorId, continuesId, ...rest } = row
  const stage = stageOf({ status, publishAt, unpublishAt }, now)
  const text = workingCopy ? await textOf(db, workingCopy, authorId) : { continuesId }
  const { continuesId: continued, ...shown } = text
  const post = toPost({ ...rest, ...shown, ...datesOf(row, stage, now) })
  return {
    kind,
    stage,
    post: { ...post, ...(await followUpsOf(db, now, { id: postId, continuesId: continued })) },
  }
}

/** When readers will be told that it appeared, and that it was changed. */
function datesOf({ publishAt, changedAt, workingCopy }: Row, stage: Stage, now: Date) {
  switch (stage) {
    case 'live':
      return { publishAt, changedAt: workingCopy ? (workingCopy.publishAt ?? now) : changedAt }
    case 'scheduled':
      return { publishAt, changedAt: publishAt ?? now }
    case 'draft':
    case 'inReview':
    case 'ended':
    case 'trashed':
      return { publishAt: now, changedAt: now }
  }
}

/** The columns of a post as they will be once its working copy is published. */
async function textOf(db: Db, copy: NonNullable<Row['workingCopy']>, authorId: number) {
  const { title, slug, excerpt, coverId, continuesId } = copy
  // Bodies are validated when they are written.
  const body = copy.body as Document
  const ids = idsOf(copy.tagIds)
  const [tags, author, cover] = await Promise.all([
    db.tag.findMany({
      where: { id: { in: ids } },
      select: { id: true, ...summaryColumns.tags.select.tag.select },
    }),
    db.person.findUniqueOrThrow({ where: { id: copy.authorId ?? authorId }, ...summaryColumns.author }),
    coverId === null ? null : db.media.findUnique({ where: { id: coverId }, ...summaryColumns.cover }),
  ])
  return {
    title,
    slug,
    excerpt,
    continuesId,
    body: copy.body,
    opening: excerptOf(body),
    words: countWords(toText(body)),
    author,
    cover,
    tags: ids
      .flatMap((id) => tags.filter((tag) => tag.id === id))
      .map(({ name, slug }) => ({ tag: { name, slug } })),
  }
}
