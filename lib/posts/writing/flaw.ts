import { nodesOf, type Document } from '../../content/document.ts'
import { InvalidDocument, parseDocument } from '../../content/validate.ts'
import type { Db } from '../../db/db.ts'
import { firstUnknownService } from '../../maintenance/services.ts'

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

/** What is wrong with the windows of a body for somebody who cannot make services: they name one that does not exist. */
export async function servicesFlaw(db: Db, body: unknown): Promise<Flaw | null> {
  const checked = checkBody(body)
  if ('flaw' in checked) return checked.flaw
  const named = nodesOf(checked.document, 'maintenanceWindow').flatMap(({ attrs }) => attrs.services)
  const unknown = await firstUnknownService(db, named)
  if (unknown === null) return null
  const message = `There is no service “${unknown}”. Choose one of the list, or ask an editor to add it.`
  return { kind: 'invalid', message }
}
