import type { Document } from '../../content/document.ts'
import type { Db, PostKind, Prisma } from '../../db/db.ts'
import { stageOf, type Stage } from '../stage.ts'

/** What a writer edits of a post. */
export type Writing = {
  title: string
  slug: string
  body: Document
  /** Null: readers get the beginning of the text. */
  excerpt: string | null
  /** Names, in order. */
  tags: string[]
  coverId: number | null
  authorId: number
  /** The earlier post that this one is a follow-up to. */
  continuesId: number | null
}

/** The newest text of a post, which of a live post is its working copy, and all that staff must know beside it. */
export type Written = Writing & {
  postId: number
  kind: PostKind
  stage: Stage
  /** A save or an act names it; what is older does not overwrite. */
  version: number
  publishAt: Date | null
  unpublishAt: Date | null
  /** Stays on top of the front page; of a page: it is listed in the navigation. */
  prominent: boolean
  /** Of a live post: whether there are changes that readers do not see yet, and when they will; whether as news. */
  copy: { publishAt: Date | null; tellAgain: boolean } | null
  /** Whether it came from another blog. */
  imported: boolean
  savedAt: Date
  /** Who saved last; null when nobody in particular, as with imported posts. */
  savedBy: string | null
}

export const writtenColumns = {
  id: true,
  kind: true,
  status: true,
  version: true,
  title: true,
  slug: true,
  body: true,
  excerpt: true,
  coverId: true,
  authorId: true,
  continuesId: true,
  publishAt: true,
  unpublishAt: true,
  pinned: true,
  inNavigation: true,
  importRef: true,
  updatedAt: true,
  tags: { select: { tag: { select: { id: true, name: true } } }, orderBy: { position: 'asc' } },
  workingCopy: { include: { editor: { select: { name: true } } } },
  revisions: {
    where: { reason: { not: 'ASIDE' } },
    select: { editor: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
  },
} satisfies Prisma.PostSelect

export type WrittenRow = Prisma.PostGetPayload<{ select: typeof writtenColumns }>

/** The newest text of a post, or null when there is no such post. */
export async function readWritten(db: Db, now: Date, postId: number): Promise<Written | null> {
  const row = await db.post.findUnique({ where: { id: postId }, select: writtenColumns })
  return row && toWritten(db, now, row)
}

/** `row` as a writer sees it. */
export async function toWritten(db: Db, now: Date, row: WrittenRow): Promise<Written> {
  const { workingCopy: copy } = row
  const text = copy ?? row
  return {
    postId: row.id,
    kind: row.kind,
    stage: stageOf(row, now),
    version: row.version,
    title: text.title,
    slug: text.slug,
    // Bodies are validated when they are written.
    body: text.body as Document,
    excerpt: text.excerpt,
    tags: copy ? await tagNames(db, copy.tagIds) : row.tags.map(({ tag }) => tag.name),
    coverId: text.coverId,
    authorId: copy?.authorId ?? row.authorId,
    continuesId: text.continuesId,
    publishAt: row.publishAt,
    unpublishAt: row.unpublishAt,
    prominent: row.kind === 'PAGE' ? row.inNavigation : row.pinned,
    copy: copy && { publishAt: copy.publishAt, tellAgain: copy.tellAgain },
    imported: row.importRef !== null,
    savedAt: copy?.updatedAt ?? row.updatedAt,
    savedBy: (copy?.editor ?? row.revisions[0]?.editor)?.name ?? null,
  }
}

/** The names of tags by their ids, in that order; ids of tags that are gone are passed over. */
async function tagNames(db: Db, tagIds: Prisma.JsonValue): Promise<string[]> {
  const ids = idsOf(tagIds)
  const tags = await db.tag.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return ids.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? [])
}

/** The column `WorkingCopy.tagIds` as what was put into it. */
export function idsOf(column: Prisma.JsonValue): number[] {
  return Array.isArray(column) ? column.filter((id) => typeof id === 'number') : []
}
