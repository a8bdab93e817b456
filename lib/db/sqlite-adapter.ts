import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { withChanges } from './adapter.ts'

/** Another process may be migrating; waiting beats failing. Milliseconds. */
const PATIENCE = 60_000

/** Prisma's adapter for SQLite, repaired so that the schema engine can migrate through it. */
export async function sqliteAdapters(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  const connect = (to: string) => new PrismaBetterSqlite3({ url: to, timeout: PATIENCE }).connect()
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    connect: async () => atomic(await connect(url)),
    connectToShadowDb: async () => wholeScripts(await connect(':memory:')),
  }
}

/**
 * SQLite would keep the first half of a migration that a crash cuts in two, so a script is one transaction.
 * Foreign keys can only be switched off outside of one; left on, dropping a redefined table would cascade.
 */
function atomic(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return withChanges(adapter, {
    async executeScript(script) {
      await adapter.executeScript('PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE')
      try {
        await adapter.executeScript(script)
        await adapter.executeScript('COMMIT; PRAGMA foreign_keys=ON')
      } catch (error) {
        try {
          await adapter.executeScript('ROLLBACK')
        } catch {
          // After the gravest errors, such as a full disk, SQLite has rolled back by itself.
        }
        await adapter.executeScript('PRAGMA foreign_keys=ON')
        throw error
      }
    },
  })
}

/** The engine hands whole migration files to executeRaw, which would run only their first statement. */
function wholeScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return withChanges(adapter, {
    async executeRaw(query) {
      if (query.args.length > 0) return adapter.executeRaw(query)
      await adapter.executeScript(query.sql)
      return 0
    },
  })
}
