import type { Document } from '../content/document.ts'
import type { PostKind, Prisma } from '../db/db.ts'
import { paths } from '../paths.ts'

export type { PostKind }

/** What readers may know of a post in a list. Whatever is not named here does not leave this room. */
export type PostSummary = {
  id: number
  slug: string
  title: string
  /** Written by hand, or the beginning of the text. */
  excerpt: string
  publishAt: Date
  /** The last change a reader could see. */
  changedAt: Date
  words: number
  pinned: boolean
  sample: boolean
  author: { name: string; slug: string }
  tags: { name: string; slug: string }[]
  cover: Picture | null
}

/** A post with its text. */
export type Post = PostSummary & { body: Document; guid: string }

export type Picture = { hash: string; name: string; alt: string; width: number | null; height: number | null }

export const summaryColumns = {
  id: true,
  slug: true,
  title: true,
  excerpt: true,
  opening: true,
  publishAt: true,
  changedAt: true,
  words: true,
  pinned: true,
  sample: true,
  author: { select: { name: true, slug: true } },
  tags: { select: { tag: { select: { name: true, slug: true } } }, orderBy: { position: 'asc' } },
  cover: { select: { hash: true, name: true, alt: true, width: true, height: true } },
} satisfies Prisma.PostSelect

export const postColumns = { ...summaryColumns, body: true, guid: true } satisfies Prisma.PostSelect

type SummaryRow = Prisma.PostGetPayload<{ select: typeof summaryColumns }>
type PostRow = Prisma.PostGetPayload<{ select: typeof postColumns }>

export function toSummary(row: SummaryRow): PostSummary {
  const { excerpt, opening, publishAt, tags, ...same } = row
  return {
    ...same,
    excerpt: excerpt ?? opening,
    // Live posts have a time; the query asked for it.
    publishAt: publishAt ?? row.changedAt,
    tags: tags.map(({ tag }) => tag),
  }
}

export function toPost(row: PostRow): Post {
  const { body, guid, ...summary } = row
  // Bodies are validated when they are written (lib/posts/writing/write.ts).
  return { ...toSummary(summary), guid, body: body as Document }
}

/** Where readers find a post or a page. */
export function postPath({ kind, slug }: { kind: PostKind; slug: string }): string {
  return kind === 'PAGE' ? paths.page(slug) : paths.post(slug)
}

/** Whether readers are told that the post was changed after it appeared; corrections of the first hour are not. */
export function wasUpdated(post: { publishAt: Date; changedAt: Date }): boolean {
  return post.changedAt.getTime() - post.publishAt.getTime() > 60 * 60 * 1000
}
