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

/** The comments of a post as threads, oldest first. The caller has made sure that the post is live. */
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
  return threads
}
