import type { Document } from '../../content/document.ts'
import { InvalidDocument, parseDocument } from '../../content/validate.ts'
import type { Db } from '../../db/db.ts'

/** A text cannot be kept as it is, whatever post it is for. */
export type Flaw = { kind: 'invalid'; message: string }

/** The body as a document, or what is wrong with it. */
export function checkBody(body: unknown): { document: Document } | { flaw: Flaw } {
  try {
    return { document: parseDocument(body) }
  } catch (error) {
    if (error instanceof InvalidDocument) return { flaw: { kind: 'invalid', message: error.message } }
    throw error
  }
}

/** What is wrong with a cover: it must be a picture of the library. */
export async function coverFlaw(db: Db, mediaId: number | null): Promise<Flaw | null> {
  if (mediaId === null) return null
  const pictures = await db.media.count({ where: { id: mediaId, mime: { startsWith: 'image/' } } })
  return pictures > 0 ? null : NO_COVER
}

const NO_COVER: Flaw = {
  kind: 'invalid',
  message: 'The cover is not a picture of the library, or was deleted there. Choose another one.',
}
