import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import type { ClientConfig, Pool, QueryArrayResult, QueryConfig } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { withChanges } from './adapter.ts'

/** Prisma's adapter for PostgreSQL, repaired so that the schema engine can migrate through it. */
export function postgresAdapters(url: string): SqlMigrationAwareDriverAdapterFactory {
  // A connection string would win over the shadow database's name and run its scripts on the real one.
  const config = parseIntoClientConfig(url)
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(config),
    connectToShadowDb: () => connectToShadow(config),
  }
}

async function connect(config: ClientConfig): Promise<SqlDriverAdapter> {
  const [{ Pool }, { PrismaPg }] = await Promise.all([import('pg'), import('@prisma/adapter-pg')])
  const pool = new Pool(config)
  const withCharacters = readCatalogueTypes(pool)
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  return withChanges(adapter, {
    queryRaw: async (query) => withCharacters(await adapter.queryRaw(query)),
    // The adapter cuts a script at every semicolon, those inside strings and function bodies too.
    async executeScript(script) {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
  })
}

/** The adapter closes its shadow connection only after dropping the database under it, which fails. */
async function connectToShadow(config: ClientConfig): Promise<SqlDriverAdapter> {
  const admin = await connect(config)
  const database = `gazette_shadow_${crypto.randomUUID().replaceAll('-', '')}`
  await admin.executeScript(`CREATE DATABASE "${database}"`)
  const shadow = await connect({ ...config, database })
  return withChanges(shadow, {
    async dispose() {
      await shadow.dispose()
      await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.dispose()
    },
  })
}

const CATALOGUE_CHAR = 18
const TEXT = 25

/**
 * The adapter does not know the one-byte type of PostgreSQL's own catalogue, which the engine reads. It gets
 * such columns as text; the answer tells which columns of a result those were.
 */
function readCatalogueTypes(pool: Pool): (result: SqlResultSet) => SqlResultSet {
  const characters = new WeakMap<unknown[], number[]>()
  const query = pool.query.bind(pool) as (config: QueryConfig) => Promise<QueryArrayResult>
  const translated = async (config: QueryConfig) => {
    const result = await query(config)
    const found = (result.fields ?? []).flatMap((field, i) =>
      field.dataTypeID === CATALOGUE_CHAR ? [i] : [],
    )
    for (const i of found) result.fields[i]!.dataTypeID = TEXT
    if (found.length > 0) characters.set(result.rows, found)
    return result
  }
  // Only the adapter uses this pool, and only in this one of the driver's many forms.
  pool.query = translated as typeof pool.query
  return (result) => {
    for (const i of characters.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
}
