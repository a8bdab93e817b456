import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { DatabaseError } from '../db/database-error.ts'
import { fileIdentity, filePathOf } from '../db/file-identity.ts'
import { closeDatabase, database, isPostgres, type Database } from '../db/db.ts'
import { migrate } from '../db/migrate.ts'
import { noteAllWindows } from '../posts/note-all-windows.ts'

type Settings = Pick<Config, 'databaseUrl' | 'dataDir' | 'sample'>

/**
 * Gives the database of this process once it has this version's schema and, when it is new, its sample posts. What fails
 * is tried again at the next call; several calls at once do it once. A database file that was put back is opened anew.
 * Throws DatabaseError, also when the file of a site that readers know is gone: a new one would be empty.
 */
export function preparedDatabase(settings: Settings, now: () => Date): () => Promise<Database> {
  let prepared: { file: string; done: Promise<void> } | undefined
  return async () => {
    const file = identityOf(settings)
    if (file === NOT_THERE && (prepared || (await hasReaders(settings.dataDir))))
      throw new DatabaseError(
        `The database file ${pathOf(settings)} is gone. Put it back, or restore a backup; ` +
          `to begin with an empty blog, remove ${join(settings.dataDir, 'cache')} and start again.`,
      )
    if (!prepared || (prepared.file !== file && prepared.file !== NOT_THERE)) {
      if (prepared) await closeDatabase()
      prepared = { file, done: prepare(settings, now) }
    }
    const { done } = prepared
    try {
      await done
    } catch (error) {
      if (prepared?.done === done) prepared = undefined
      throw error
    }
    if (prepared?.file === NOT_THERE) prepared.file = identityOf(settings)
    return database()
  }
}

async function prepare({ databaseUrl, dataDir, sample }: Settings, now: () => Date): Promise<void> {
  const { created } = await migrate(databaseUrl)
  await noteAllWindows(await database(), now())
  if (!created || !sample) return
  const { addSamples } = await import('../samples/add-samples.ts')
  await addSamples(await database(), now(), dataDir)
}

const NOT_THERE = ''

/** Names the database file that is there at present; a server is always the same. */
function identityOf(settings: Settings): string {
  if (isPostgres(settings.databaseUrl)) return 'server'
  return fileIdentity(pathOf(settings)) ?? NOT_THERE
}

const pathOf = ({ databaseUrl }: Settings) => filePathOf(databaseUrl)

/** Whether pages of this site were given to readers before. */
export async function hasReaders(dataDir: string): Promise<boolean> {
  const kept = await readdir(join(dataDir, 'cache')).catch(() => [])
  return kept.some((name) => name.endsWith('.page'))
}
