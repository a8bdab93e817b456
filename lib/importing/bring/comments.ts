import { cleanLink } from '../../content/urls.ts'
import { fromHtml } from '../../content/from-html.ts'
import { parseDocument } from '../../content/validate.ts'
import type { Comment, Post } from '../importer.ts'
import type { Import } from '../import.ts'

/** Brings those comments of a post that no earlier run has brought, answers after what they answer. */
export async function bringComments(
  { db, known, report }: Import,
  post: Post,
  postId: number,
): Promise<void> {
  const ids = new Map<string, number>()
  for (const comment of parentsFirst(post.comments)) {
    if (known.comments.has(comment.ref)) {
      report.count('comments', 'known')
      continue
    }
    const { id } = await db.comment.create({
      data: {
        postId,
        parentId: await parentOf(comment),
        authorName: comment.authorName,
        authorEmail: comment.authorEmail,
        authorUrl: webAddress(comment.authorUrl),
        body: parseDocument(fromHtml(comment.html).document),
        writtenAt: comment.writtenAt,
        importRef: comment.ref,
      },
      select: { id: true },
    })
    ids.set(comment.ref, id)
    report.count('comments', 'new')
  }

  async function parentOf({ parentRef }: Comment): Promise<number | null> {
    if (parentRef === null) return null
    const here = ids.get(parentRef)
    if (here !== undefined || !known.comments.has(parentRef)) return here ?? null
    const row = await db.comment.findUnique({ where: { importRef: parentRef }, select: { id: true } })
    return row?.id ?? null
  }
}

/** Answers to what did not come over stand by themselves, as do those that answer each other in a circle. */
function parentsFirst(comments: Comment[]): Comment[] {
  const answers = new Map<string | null, Comment[]>()
  const refs = new Set(comments.map(({ ref }) => ref))
  for (const comment of comments) {
    const parent = comment.parentRef !== null && refs.has(comment.parentRef) ? comment.parentRef : null
    const siblings = answers.get(parent)
    if (siblings) siblings.push(comment)
    else answers.set(parent, [comment])
  }
  const ordered = new Set(answers.get(null))
  for (const comment of ordered) for (const answer of answers.get(comment.ref) ?? []) ordered.add(answer)
  return [...ordered, ...comments.filter((comment) => !ordered.has(comment))]
}

function webAddress(url: string | null): string | null {
  const clean = cleanLink(url ?? '')
  return clean !== null && /^https?:\/\/[^/]/i.test(clean) ? clean : null
}
