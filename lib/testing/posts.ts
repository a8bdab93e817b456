import { emptyDocument } from '../content/document.ts'
import type { Db } from '../db/db.ts'
import { createAuthor } from '../people/create.ts'
import type { Post } from '../posts/post.ts'
import type { Offered } from '../posts/writing/save.ts'
import type { Written } from '../posts/writing/written.ts'
import { createPost, type NewPost } from '../posts/writing/write.ts'
import { ensureTag } from '../tags/ensure.ts'

/** A body of one paragraph. */
export function paragraph(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

type Wanted = Partial<Omit<NewPost, 'body' | 'tagIds' | 'authorId'>> & {
  text?: string
  body?: unknown
  author?: string
  tags?: string[]
}

/** Writes a post as somebody would, at `now`: published the day before, by Thandi Mokoena, when nothing else is said. */
export async function writePost(database: Db, now: Date, title: string, wanted: Wanted = {}) {
  const {
    text = 'All is well.',
    body = paragraph(text),
    author = 'Thandi Mokoena',
    tags = [],
    ...post
  } = wanted
  const known = await database.person.findFirst({ where: { name: author }, select: { id: true } })
  const authorId = (known ?? (await createAuthor(database, now, { name: author }))).id
  const tagIds: number[] = []
  for (const name of tags) tagIds.push((await ensureTag(database, now, { name })).id)
  return createPost(database, now, {
    status: 'PUBLISHED',
    publishAt: new Date(now.getTime() - 24 * 60 * 60 * 1000),
    reason: 'PUBLISHED',
    ...post,
    title,
    body,
    authorId,
    tagIds,
  })
}

/** What the writing screen sends of a post that nobody has touched. */
export function offeredBy(written: Written): Offered {
  const { title, slug, body, excerpt, tags, coverId, authorId, continuesId } = written
  return { title, slug, body, excerpt, tags, coverId, authorId, continuesId }
}

/** A post as readers get it, for tests that need no database. */
export const mailIsBack: Post = {
  id: 1,
  slug: 'mail-is-back',
  title: 'Mail is back',
  excerpt: 'The queue is empty again. '.repeat(20),
  publishAt: new Date('2026-03-01T06:00:00Z'),
  changedAt: new Date('2026-03-02T07:00:00Z'),
  words: 120,
  pinned: false,
  sample: false,
  author: { name: 'Thandi Mokoena', slug: 'thandi-mokoena' },
  tags: [
    { name: 'Mail', slug: 'mail' },
    { name: 'Incidents', slug: 'incidents' },
  ],
  cover: null,
  body: emptyDocument,
  guid: 'urn:x',
}
