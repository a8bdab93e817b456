import { normaliseAddress } from '../../addresses/read.ts'
import type { Document } from '../../content/document.ts'
import { parseDocument } from '../../content/validate.ts'
import { countWords } from '../../content/count-words.ts'
import { excerptOf, toText } from '../../content/to-text.ts'
import type { Db, PostKind, PostStatus, Prisma, RevisionReason } from '../../db/db.ts'
import { noteUses } from '../../media/uses.ts'
import { reservedSlugs } from '../../paths.ts'
import { freeSlug, slugify } from '../../slug.ts'
import { searchable } from '../../words.ts'
import { postPath } from '../post.ts'
import { keepWindows } from '../windows.ts'

export type NewPost = {
  kind?: PostKind
  status: PostStatus
  title: string
  /** Wanted address; made from the title when absent, numbered when taken. */
  slug?: string
  /** Checked here. */
  body: unknown
  excerpt?: string | null
  publishAt: Date | null
  unpublishAt?: Date | null
  changedAt?: Date
  createdAt?: Date
  pinned?: boolean
  inNavigation?: boolean
  guid?: string
  sample?: boolean
  authorId: number
  coverId?: number | null
  continuesId?: number | null
  /** In order. */
  tagIds?: number[]
  importRef?: string
  reason: RevisionReason
  /** Who wrote it, where that is known. */
  editorId?: number
}

/**
 * Creates a post with its tags and first revision. Throws InvalidDocument. Does not move the edition:
 * call it inside `inNewEdition`.
 */
export async function createPost(db: Db, now: Date, post: NewPost): Promise<{ id: number; slug: string }> {
  const kind = post.kind ?? 'POST'
  const slug = await freePostSlug(db, kind, post.slug ?? post.title)
  const { tagIds = [], reason, editorId, body, ...columns } = post
  const document = parseDocument(body)
  const created = await db.post.create({
    data: {
      ...columns,
      ...derivedColumns(post.title, document),
      kind,
      slug,
      guid: post.guid ?? `urn:uuid:${crypto.randomUUID()}`,
      changedAt: post.changedAt ?? post.publishAt ?? now,
      createdAt: post.createdAt ?? now,
      updatedAt: now,
      tags: { create: [...new Set(tagIds)].map((tagId, position) => ({ tagId, position })) },
    },
    select: { id: true, slug: true },
  })
  await keepWindows(db, now, { id: created.id, renamed: false }, document)
  await noteUses(db, created.id, body)
  await keepRevision(db, now, created.id, reason, editorId)
  return created
}

/** What the row holds because of the title and the body: kept beside them so that no reader has to work it out. */
export function derivedColumns(title: string, document: Document) {
  const text = toText(document)
  return {
    // A checked document is plain JSON; Prisma's type wants to hear it.
    body: document as unknown as Prisma.InputJsonValue,
    opening: excerptOf(document),
    words: countWords(text),
    searchTitle: searchable(title),
    searchText: searchable(text),
  }
}

/**
 * The first address for `wanted` that no other post has or had, or no other page; those share the root with the site's
 * own paths. `except` is the post that it is for.
 */
export function freePostSlug(db: Db, kind: PostKind, wanted: string, except?: number): Promise<string> {
  return freeSlug(slugify(wanted), async (slug) => {
    if (kind === 'PAGE' && reservedSlugs.has(slug)) return true
    const owner = await db.post.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } })
    if (owner) return owner.id !== except
    const path = normaliseAddress(postPath({ kind, slug }))
    const kept = await db.redirect.findUnique({ where: { path }, select: { postId: true } })
    return Boolean(kept?.postId) && kept?.postId !== except
  })
}

/** Keeps what a post is now as a revision. */
export async function keepRevision(
  db: Db,
  now: Date,
  postId: number,
  reason: RevisionReason,
  editorId: number | null = null,
): Promise<void> {
  const post = await db.post.findUniqueOrThrow({
    where: { id: postId },
    include: { tags: { include: { tag: { select: { name: true } } }, orderBy: { position: 'asc' } } },
  })
  await db.revision.create({
    data: {
      postId,
      reason,
      title: post.title,
      slug: post.slug,
      body: post.body as Prisma.InputJsonValue,
      excerpt: post.excerpt,
      tagNames: post.tags.map(({ tag }) => tag.name),
      // A draft from another blog has the date it had there.
      publishAt: post.status === 'PUBLISHED' ? post.publishAt : null,
      editorId,
      createdAt: now,
    },
  })
}
