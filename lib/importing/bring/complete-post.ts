import { isDeepStrictEqual } from 'node:util'
import type { Document } from '../../content/document.ts'
import { fromHtml } from '../../content/from-html.ts'
import { parseDocument } from '../../content/validate.ts'
import { keepWindows } from '../../posts/windows.ts'
import { noteUses } from '../../media/uses.ts'
import { derivedColumns, keepRevision } from '../../posts/writing/write.ts'
import type { Import } from '../import.ts'
import type { Post } from '../importer.ts'
import { redirectDocument } from '../redirect-document.ts'
import type { Brought } from './brought.ts'
import { bringComments } from './comments.ts'
import type { KnownPost } from './known.ts'

/**
 * A post of an earlier run stays as it is. Only where nobody has touched it since, files that were missing then and have
 * come now take their places.
 */
export async function completePost(
  work: Import,
  brought: Brought,
  post: Post,
  known: KnownPost,
): Promise<void> {
  const { db, now, report } = work
  const isUntouched = known.version === 1
  const body = isUntouched && brought.hasNewFiles ? await completedBody(work, brought, post, known.id) : null
  const cover = isUntouched && known.coverId === null ? newCover(brought, post) : undefined
  const isCompleted = body !== null || cover !== undefined
  if (isCompleted) {
    const columns = body === null ? {} : derivedColumns(post.title, body)
    await db.post.update({ where: { id: known.id }, data: { ...columns, coverId: cover } })
    if (body) await keepWindows(db, now, { id: known.id, renamed: false }, body)
    if (body) await noteUses(db, known.id, body)
    await keepRevision(db, now, known.id, 'IMPORTED')
  }
  report.count('posts and pages', isCompleted ? 'changed' : 'known')
  await bringComments(work, post, known.id)
}

function newCover({ files }: Brought, { coverRef }: Post): number | undefined {
  const cover = coverRef === null ? undefined : files.get(coverRef)
  return cover?.isNew ? cover.id : undefined
}

/** The text with its new files, when what is stored is the text as it was without them. */
async function completedBody(
  { db }: Import,
  { references }: Brought,
  post: Post,
  id: number,
): Promise<Document | null> {
  const { body, title } = await db.post.findUniqueOrThrow({
    where: { id },
    select: { body: true, title: true },
  })
  if (title !== post.title) return null
  const [from] = post.addresses
  const text = fromHtml(post.html).document
  const complete = redirectDocument(text, (address) => references.resolve(address, from)).document
  const incomplete = redirectDocument(text, (address) => {
    const reference = references.resolve(address, from)
    const cameNow = reference?.kind === 'file' && reference.file.isNew
    return cameNow ? { kind: 'lost', url: references.wholeAddress(address, from) } : reference
  }).document
  return isDeepStrictEqual(body, asStored(incomplete)) && !isDeepStrictEqual(complete, incomplete)
    ? parseDocument(complete)
    : null
}

function asStored(document: Document): unknown {
  return JSON.parse(JSON.stringify(document))
}
