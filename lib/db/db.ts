import { config } from '../config.ts'
import { PrismaClient, Prisma } from './generated/sqlite/client.ts'
import { sqliteConnections } from './sqlite-connections.ts'

export { Prisma }
export * from './generated/sqlite/enums.ts'
export type * from './generated/sqlite/models.ts'

/** A database that can open transactions. The SQLite client's types are the subset that both databases share. */
export type Database = PrismaClient

/** What queries and verbs take: a database, or the transaction they are part of. */
export type Db = Prisma.TransactionClient

/** `file:…` is SQLite, `postgres://…` is PostgreSQL. */
export const isPostgres = (url: string) => /^postgres(ql)?:/.test(url)

// The clients of the two databases look alike, and a transaction looks like its client: each carries a mark, readable
// from either of the two module graphs (below).
const MARK = Symbol.for('gazette.dialect')

export type Dialect = 'sqlite' | 'postgresql'

/** Which SQL a database speaks, for the few queries that Prisma cannot express. */
export function dialectOf(db: Db): Dialect {
  // The mark is put on below, where Prisma's types do not know of it.
  return (db as Db & { [MARK]?: Dialect })[MARK] ?? 'sqlite'
}

/** Opens a client for `url`. The schema must be there already (lib/db/migrate.ts). */
export async function openDatabase(url: string): Promise<Database> {
  if (isPostgres(url)) {
    const [{ PrismaPg }, postgres] = await Promise.all([
      import('@prisma/adapter-pg'),
      import('./generated/postgresql/client.ts'),
    ])
    // The two generated clients have the same methods; the SQLite types stand for both.
    const database = new postgres.PrismaClient({
      adapter: new PrismaPg({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 60_000 }),
    }) as unknown as Database
    return Object.assign(database, { [MARK]: 'postgresql' })
  }
  const database = new PrismaClient({ adapter: await sqliteConnections(url) })
  await database.$connect()
  return database
}

// server.ts and Next's bundle are two module graphs in one process; they share the client through globalThis.
const shared = globalThis as typeof globalThis & { gazetteDatabase?: Promise<Database> }

/** The database of this process, opened on first use; one that could not be opened is tried again. */
export function database(): Promise<Database> {
  return (shared.gazetteDatabase ??= openDatabase(config().databaseUrl).catch((error: unknown) => {
    shared.gazetteDatabase = undefined
    throw error
  }))
}

/** Ends the connections of this process to its database. The next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = shared.gazetteDatabase
  shared.gazetteDatabase = undefined
  await (await open)?.$disconnect()
}
