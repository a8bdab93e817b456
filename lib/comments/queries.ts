import type { Document } from '../content/document.ts'
import type { Db } from '../db/db.ts'

export type Comment = {
  id: number
  authorName: string
  authorUrl: string | null
  writtenAt: Date
  body: Document
  replies: Comment[]
}

/** The comments of a post as threads, oldest first and at most eight deep. The caller has made sure that the post is live. */
export async function commentsOf(db: Db, postId: number): Promise<Comment[]> {
  const rows = await db.comment.findMany({
    where: { postId },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    select: { id: true, parentId: true, authorName: true, authorUrl: true, writtenAt: true, body: true },
  })
  const comments = new Map<number, Comment>(
    rows.map(({ parentId: _, body, ...row }) => [row.id, { ...row, body: body as Document, replies: [] }]),
  )
  const threads: Comment[] = []
  for (const { id, parentId } of rows) {
    const comment = comments.get(id)
    if (!comment) continue
    const parent = parentId === null ? undefined : comments.get(parentId)
    ;(parent?.replies ?? threads).push(comment)
  }
  return bounded(threads)
}

/** Deeper than anybody follows; and what an import brings may be deeper than a page can be. */
const DEEPEST = 8

/** Answers further down stand below each other. */
function bounded(comments: Comment[], depth = 1): Comment[] {
  if (depth === DEEPEST) return flat(comments)
  return comments.map((comment) => ({ ...comment, replies: bounded(comment.replies, depth + 1) }))
}

function flat(comments: Comment[]): Comment[] {
  const all: Comment[] = []
  const waiting = comments.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push({ ...next, replies: [] })
    for (const reply of next.replies.toReversed()) waiting.push(reply)
  }
  return all
}
