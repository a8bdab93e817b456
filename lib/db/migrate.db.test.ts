import { expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { rowsOf } from './adapter.ts'
import { DatabaseError } from './database-error.ts'
import { isPostgres } from './db.ts'
import { ensureDatabase } from './ensure-database.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migrations.ts'
import { postgresAdapters } from './postgres-adapter.ts'
import { sqliteAdapters } from './sqlite-adapter.ts'

const { database, url } = await testDatabase()

/** An address on the same server, or in the same folder, that holds nothing yet. */
const freshUrl = (name: string) =>
  isPostgres(url) ? `${url}_${name}` : url.replace('gazette.db', `${name}/gazette.db`)

const adapters = async (of: string) => (isPostgres(of) ? postgresAdapters(of) : sqliteAdapters(of))

test('a migrated database is left as it is', async () => {
  await database.setting.create({ data: { key: 'title', value: 'Northbeam Hosting' } })
  await expect(migrate(url)).resolves.toEqual({ created: false })
  await expect(database.setting.count()).resolves.toBe(1)
})

test('of several processes that start at once, one makes the database', async () => {
  const fresh = freshUrl('together')
  const results = await Promise.all([migrate(fresh), migrate(fresh), migrate(fresh)])
  expect(results.filter((result) => result.created)).toHaveLength(1)
})

test('a migration that was interrupted is repeated', async () => {
  const fresh = freshUrl('interrupted')
  await ensureDatabase(fresh)
  const provider = isPostgres(fresh) ? 'postgresql' : 'sqlite'
  const [first] = (await readMigrations(provider)).migrationDirectories
  const connection = await (await adapters(fresh)).connect()
  await connection.executeScript(`
    CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMP, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMP,
      started_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, applied_steps_count INTEGER NOT NULL DEFAULT 0);
    INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '', '${first?.path}');`)
  await connection.dispose()

  await migrate(fresh)

  const after = await (await adapters(fresh)).connect()
  await expect(rowsOf(after, 'SELECT count(*) FROM "Post"')).resolves.toHaveLength(1)
  await after.dispose()
})

test('a script that fails half-way leaves nothing behind', async () => {
  const connection = await (await adapters(url)).connect()
  await expect(connection.executeScript('CREATE TABLE half (id INTEGER); SELECT nonsense;')).rejects.toThrow()
  await expect(rowsOf(connection, 'SELECT * FROM half')).rejects.toThrow()
  await connection.dispose()
})

test('a table that is redefined keeps the rows that depend on it', async () => {
  const connection = await (await adapters(url)).connect()
  await connection.executeScript(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent(id) ON DELETE CASCADE);
    INSERT INTO parent VALUES (1);
    INSERT INTO child VALUES (1, 1);`)
  await connection.executeScript(
    isPostgres(url)
      ? 'ALTER TABLE parent ADD COLUMN name TEXT'
      : `PRAGMA foreign_keys=OFF; CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT);
         INSERT INTO new_parent (id) SELECT id FROM parent;
         DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent; PRAGMA foreign_keys=ON;`,
  )
  await expect(rowsOf(connection, 'SELECT id, parent FROM child')).resolves.toEqual([[1, 1]])
  await connection.dispose()
})

test('a database of a newer version is refused', async () => {
  await database.$executeRaw`
    UPDATE _prisma_migrations SET migration_name = '29990101000000_colours' WHERE migration_name LIKE '%_initial'`
  const refusal = migrate(url)
  await expect(refusal).rejects.toThrow(DatabaseError)
  await expect(refusal).rejects.toThrow('a newer Gazette (it knows the change 29990101000000_colours)')
})
