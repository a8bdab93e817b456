import { isDeepStrictEqual } from 'node:util'
import type { Document } from '../../content/document.ts'
import { countWords } from '../../content/count-words.ts'
import { toText } from '../../content/to-text.ts'
import type { Db, Prisma, RevisionReason } from '../../db/db.ts'
import { noteUses } from '../../media/uses.ts'
import { compare, type Compared } from './compare.ts'
import { surplusSaves } from './thin.ts'
import type { WrittenRow } from '../writing/written.ts'

/** What a post was, without its text. */
export type RevisionSummary = {
  id: number
  reason: RevisionReason
  title: string
  createdAt: Date
  editor: string | null
}

export type Revision = RevisionSummary & {
  slug: string
  body: Document
  excerpt: string | null
  tags: string[]
}

const summaryColumns = {
  id: true,
  reason: true,
  title: true,
  createdAt: true,
  editor: { select: { name: true } },
} satisfies Prisma.RevisionSelect

const newestFirst: Prisma.RevisionOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'desc' }]

/** What a post was, newest first. */
export async function listRevisions(db: Db, postId: number, take = 200): Promise<RevisionSummary[]> {
  const rows = await db.revision.findMany({
    where: { postId },
    orderBy: newestFirst,
    select: summaryColumns,
    take,
  })
  return rows.map(({ editor, ...row }) => ({ ...row, editor: editor?.name ?? null }))
}

/** One revision of a post, or null when the post has none with this id. */
export async function readRevision(db: Db, postId: number, id: number): Promise<Revision | null> {
  const row = await db.revision.findFirst({ where: { id, postId }, include: { editor: true } })
  if (!row) return null
  return {
    id,
    reason: row.reason,
    title: row.title,
    slug: row.slug,
    // Bodies are validated when they are written.
    body: row.body as Document,
    excerpt: row.excerpt,
    tags: namesOf(row.tagNames),
    createdAt: row.createdAt,
    editor: row.editor?.name ?? null,
  }
}

/** So many of the newest are looked at: a save, and each publishing or scheduling of it, keep the same text. */
const LOOKED_AT = 20

/** The newest revision that says something else than `text`; the newest of all when none does. */
export async function lastDifferent(db: Db, postId: number, text: Compared): Promise<Revision | null> {
  const newest = await listRevisions(db, postId, LOOKED_AT)
  for (const { id } of newest) {
    const revision = await readRevision(db, postId, id)
    if (revision && !compare(revision, text).same) return revision
  }
  return newest[0] ? readRevision(db, postId, newest[0].id) : null
}

/** A text that is to be kept. */
export type Kept = { title: string; slug: string; body: Document; excerpt: string | null; tags: string[] }

const ONE_SITTING = 5 * 60 * 1000

/**
 * Keeps a save. The saves of one person within five minutes become one revision, unless the text has lost much since
 * the last: what was there before a great deletion stays.
 */
export async function keepSave(
  db: Db,
  now: Date,
  act: { postId: number; editorId: number },
  text: Kept,
): Promise<void> {
  const { postId, editorId } = act
  const last = await db.revision.findFirst({
    where: { postId, reason: { not: 'ASIDE' } },
    orderBy: newestFirst,
  })
  const sameSitting =
    last?.reason === 'SAVED' &&
    last.editorId === editorId &&
    now.getTime() - last.createdAt.getTime() < ONE_SITTING &&
    !hasLostMuch(last.body as Document, text.body)
  if (sameSitting) {
    await db.revision.update({ where: { id: last.id }, data: columnsOf(text) })
    return
  }
  await db.revision.create({
    data: { ...columnsOf(text), postId, editorId, reason: 'SAVED', createdAt: now },
  })
  await thin(db, now, postId)
}

/** Keeps a text beside the post: the one of somebody whose save came too late. */
export async function keepAside(
  db: Db,
  now: Date,
  { postId, editorId }: { postId: number; editorId: number },
  text: Kept,
): Promise<void> {
  await db.revision.create({
    data: { ...columnsOf(text), postId, editorId, reason: 'ASIDE', createdAt: now },
  })
  await noteUses(db, postId, text.body)
}

/** Makes sure that what readers see or saw of a post is among its revisions: a scheduled one may have been edited. */
export async function keepPublished(db: Db, post: WrittenRow): Promise<void> {
  if (post.publishAt === null) return
  const tagNames = post.tags.map(({ tag }) => tag.name)
  const last = await db.revision.findFirst({
    where: { postId: post.id, reason: { notIn: ['SAVED', 'ASIDE'] } },
    orderBy: newestFirst,
  })
  const { title, slug, excerpt, publishAt } = post
  const kept = last?.title === title && last.excerpt === excerpt && isDeepStrictEqual(last.body, post.body)
  if (kept && isDeepStrictEqual(last.tagNames, tagNames)) return
  await db.revision.create({
    data: {
      postId: post.id,
      reason: 'PUBLISHED',
      title,
      slug,
      excerpt,
      body: post.body as Prisma.InputJsonValue,
      tagNames,
      publishAt,
      createdAt: post.updatedAt > publishAt ? post.updatedAt : publishAt,
    },
  })
}

function columnsOf(text: Kept) {
  const { title, slug, body, excerpt, tags } = text
  return { title, slug, body, excerpt, tagNames: tags }
}

function hasLostMuch(before: Document, after: Document): boolean {
  const words = countWords(toText(before))
  return words > 20 && countWords(toText(after)) < words * 0.7
}

async function thin(db: Db, now: Date, postId: number): Promise<void> {
  const saves = await db.revision.findMany({
    where: { postId, reason: 'SAVED' },
    select: { id: true, editorId: true, createdAt: true },
  })
  const surplus = surplusSaves(saves, now)
  if (surplus.length > 0) await db.revision.deleteMany({ where: { id: { in: surplus } } })
}

function namesOf(column: Prisma.JsonValue): string[] {
  return Array.isArray(column) ? column.filter((name) => typeof name === 'string') : []
}
