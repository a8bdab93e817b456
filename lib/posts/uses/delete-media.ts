import type { Database, Db } from '../../db/db.ts'
import { advanceEdition, inTransaction } from '../../edition.ts'
import { buryMedia } from '../../media/store.ts'
import { unneededFiles } from '../../media/unneeded-files.ts'
import { hashesOf } from '../../renditions.ts'
import { usesOf, type MediaUse } from './media-uses.ts'
import { noteAllUses } from './note-all-uses.ts'

export type DeleteMediaResult =
  | { kind: 'deleted' }
  | { kind: 'missing' }
  /** By these; nothing was deleted. */
  | { kind: 'used'; uses: MediaUse[] }

/**
 * Takes an entry out of the library, and its file with all renditions out of the store, unless something uses it. Its
 * addresses answer 410 from then on.
 */
export async function deleteMedia(
  database: Database,
  now: Date,
  dataDir: string,
  id: number,
): Promise<DeleteMediaResult> {
  await noteAllUses(database)
  const { unneeded, ...result } = await inTransaction(database, (db) => take(db, now, id))
  // Somebody may have uploaded the same once more since.
  for (const hash of await unneededFiles(database, unneeded)) await buryMedia(dataDir, hash)
  return result
}

async function take(db: Db, now: Date, id: number): Promise<DeleteMediaResult & { unneeded: string[] }> {
  const media = await db.media.findUnique({ where: { id }, select: { id: true, hash: true, variants: true } })
  if (!media) return { kind: 'missing', unneeded: [] }
  const uses = (await usesOf(db, media)).filter(({ needsEntry }) => needsEntry)
  if (uses.length > 0) return { kind: 'used', uses, unneeded: [] }
  await db.media.delete({ where: { id } })
  // Old addresses that led to it are gone with it.
  await advanceEdition(db, now)
  return { kind: 'deleted', unneeded: await unneededFiles(db, hashesOf(media)) }
}
