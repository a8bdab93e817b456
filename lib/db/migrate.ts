import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { rowsOf } from './adapter.ts'
import { DatabaseError } from './database-error.ts'
import { isPostgres } from './db.ts'
import { withEngine } from './engine.ts'
import { ensureDatabase } from './ensure-database.ts'
import { explainFailure } from './explain-failure.ts'
import { withMigrationLock } from './migration-lock.ts'
import { readMigrations, type Provider } from './migrations.ts'
import { postgresAdapters } from './postgres-adapter.ts'
import { ensureSearchIndex } from './search-index.ts'
import { sqliteAdapters } from './sqlite-adapter.ts'

const FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Brings the database at `url` to the schema of this version, making it first where there is none. Any number
 * of processes may do so at once. Tells whether the database is new. Throws DatabaseError.
 */
export async function migrate(url: string): Promise<{ created: boolean }> {
  try {
    await ensureDatabase(url)
    return await withMigrationLock(url, () => migrateAlone(url))
  } catch (error) {
    throw explainFailure(url, error)
  }
}

async function migrateAlone(url: string): Promise<{ created: boolean }> {
  const provider: Provider = isPostgres(url) ? 'postgresql' : 'sqlite'
  const adapters = provider === 'sqlite' ? await sqliteAdapters(url) : postgresAdapters(url)
  const migrationsList = await readMigrations(provider)
  const known = migrationsList.migrationDirectories.map((migration) => migration.path)

  const history = await onConnection(adapters.connect(), readHistory)
  refuseNewer(history, known)
  const pending = known.filter((name) => !history.some((entry) => entry.name === name && entry.finished))
  if (pending.length > 0) {
    await withEngine(adapters, `datasource db {\n  provider = "${provider}"\n}`, async (engine) => {
      // A migration is applied as one transaction, so an interrupted one left nothing behind and can be repeated.
      for (const { name, finished } of history)
        if (!finished) await engine.markMigrationRolledBack({ migrationName: name })
      await engine.applyMigrations({ migrationsList, filters: FILTERS })
    })
  }
  await onConnection(adapters.connect(), ensureSearchIndex)
  return { created: history.length === 0 }
}

type Entry = { name: string; finished: boolean }

/** The migrations that were begun on this database, without those that were taken back. */
async function readHistory(connection: SqlDriverAdapter): Promise<Entry[]> {
  const sql = `SELECT migration_name, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL`
  try {
    const rows = await rowsOf(connection, sql)
    return rows.map(([name, finished]) => ({ name: String(name), finished: Boolean(finished) }))
  } catch (error) {
    if (isDriverAdapterError(error) && error.cause.kind === 'TableDoesNotExist') return []
    throw error
  }
}

function refuseNewer(history: Entry[], known: string[]): void {
  const unknown = history.find((entry) => !known.includes(entry.name))
  if (!unknown) return
  throw new DatabaseError(
    `The database belongs to a newer Gazette (it knows the change ${unknown.name}). ` +
      `Start that version, or restore the backup made before the upgrade.`,
  )
}

async function onConnection<T>(
  opening: Promise<SqlDriverAdapter>,
  use: (connection: SqlDriverAdapter) => Promise<T>,
): Promise<T> {
  const connection = await opening
  try {
    return await use(connection)
  } finally {
    await connection.dispose()
  }
}
