import type { Db } from '../../db/db.ts'
import { acceptFile, type Accepted } from '../../media/accept.ts'
import { measureMedia, removeMedia, storeMedia } from '../../media/store.ts'
import { unneededFiles } from '../../media/unneeded-files.ts'
import type { File, Progress } from '../importer.ts'

/** A file that is in the store, or in a dry run would be. */
export type Prepared = { file: File; accepted: Accepted; hash: string; bytes: number }

export type Preparation = {
  prepared: Map<string, Prepared>
  /** Why files stay where they are, by ref. */
  missing: Map<string, string>
  /** Takes out of the store what this put there. */
  undo: () => Promise<void>
}

/**
 * Copies files into the store before the database is touched: copying takes long, and a transaction keeps others from
 * writing. `dryRun` judges and measures them only.
 */
export async function prepareFiles(
  files: File[],
  { db, dataDir, dryRun, progress }: { db: Db; dataDir: string; dryRun: boolean; progress: Progress },
): Promise<Preparation> {
  const prepared = new Map<string, Prepared>()
  const missing = new Map<string, string>()
  const added: string[] = []
  const undo = async () => {
    // Somebody may have uploaded the same meanwhile.
    for (const hash of await unneededFiles(db, added)) await removeMedia(dataDir, hash)
  }
  try {
    for (const [index, file] of files.entries()) {
      progress('Copying files', index, files.length)
      const accepted = file.path === null ? { refused: file.missing } : await acceptFile(file.path, file.name)
      if ('refused' in accepted) {
        missing.set(file.ref, accepted.refused)
        continue
      }
      const content = accepted.content()
      const kept = dryRun
        ? { ...(await measureMedia(content)), added: false }
        : await storeMedia(dataDir, content)
      if (kept.added) added.push(kept.hash)
      prepared.set(file.ref, { file, accepted, hash: kept.hash, bytes: kept.bytes })
    }
    return { prepared, missing, undo }
  } catch (error) {
    await undo()
    throw error
  }
}
