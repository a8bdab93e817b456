import type { Database } from '../db/db.ts'
import { createAuthor } from '../people/create.ts'
import { createPost, type NewPost } from '../posts/write.ts'
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
export async function writePost(database: Database, now: Date, title: string, wanted: Wanted = {}) {
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
