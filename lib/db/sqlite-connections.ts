import { setTimeout as pause } from 'node:timers/promises'
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import { withChanges } from './adapter.ts'
import { DatabaseError } from './database-error.ts'
import { fileIdentity, filePathOf } from './file-identity.ts'

/** How long a write waits for whoever has the database, such as an import in another process. Milliseconds. */
const PATIENCE = 30_000
const BETWEEN_TRIES = 20
/** KiB of the file that a connection holds, which is SQLite's own default; the system holds the rest for all. */
const CACHE = 2_000

/**
 * Prisma's adapter for SQLite with two connections: one for transactions, one for everything else, which therefore sees
 * nothing of a transaction that may yet be taken back. Whoever finds the database locked waits without holding up the
 * process, as SQLite's own waiting would: readers are served meanwhile. Rejects with DatabaseError while the file is not
 * where it was: whatever is written into it then may be lost with it.
 */
export async function sqliteConnections(url: string, patience = PATIENCE): Promise<SqlDriverAdapterFactory> {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  // A file that is gone must not come back empty, as if the blog had never had a post.
  const factory = new PrismaBetterSqlite3({ url, fileMustExist: true, timeout: 0 })
  const open = async () => {
    const connection = await factory.connect()
    await patiently(patience, () =>
      connection.executeScript(
        `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-${CACHE}`,
      ),
    )
    return connection
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => together(await open(), await open(), patience, inPlace(filePathOf(url))),
  }
}

function together(
  plain: SqlDriverAdapter,
  transactions: SqlDriverAdapter,
  patience: number,
  mustBeInPlace: () => void,
): SqlDriverAdapter {
  return withChanges(plain, {
    queryRaw: async (query) => {
      mustBeInPlace()
      return patiently(patience, () => plain.queryRaw(query))
    },
    executeRaw: async (query) => {
      mustBeInPlace()
      return patiently(patience, () => plain.executeRaw(query))
    },
    startTransaction: async (isolation) => {
      mustBeInPlace()
      const transaction = await transactions.startTransaction(isolation)
      await beginWriting(transaction, patience)
      return transaction
    },
    dispose: async () => {
      await plain.dispose()
      await transactions.dispose()
    },
  })
}

/** Throws DatabaseError once the path leads to another file than now, or to none. */
function inPlace(path: string): () => void {
  const opened = fileIdentity(path)
  return () => {
    if (fileIdentity(path) !== opened)
      throw new DatabaseError(`The database file ${path} is not where it was. Put it back.`)
  }
}

/** Takes the write lock at the beginning: one that is wanted later, after reading, may not be had at all. */
async function beginWriting(transaction: Transaction, patience: number): Promise<void> {
  const run = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] })
  await run('ROLLBACK')
  try {
    await patiently(patience, () => run('BEGIN IMMEDIATE'))
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}

async function patiently<T>(patience: number, attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isLocked(error) || performance.now() > end) throw error
      await pause(BETWEEN_TRIES)
    }
  }
}

/** SQLite's SQLITE_BUSY in the adapter's words. */
const isLocked = (error: unknown) => isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout'
