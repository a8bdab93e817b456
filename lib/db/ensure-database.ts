import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ClientConfig } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { DatabaseError } from './database-error.ts'
import { isPostgres } from './db.ts'

/**
 * Makes the folder of the SQLite file, or the database on the PostgreSQL server, where it is missing.
 * Throws DatabaseError when that cannot be done, and when the server cannot be reached.
 */
export async function ensureDatabase(url: string): Promise<void> {
  if (isPostgres(url)) await ensurePostgresDatabase(parseIntoClientConfig(url))
  else await mkdir(dirname(url.replace(/^file:/, '')), { recursive: true, mode: 0o700 })
}

async function ensurePostgresDatabase(config: ClientConfig): Promise<void> {
  const reached = await attempt(config, 'SELECT 1')
  if (reached.ok) return
  if (reached.code !== MISSING) throw new DatabaseError(advice(config, reached))
  const name = `"${(config.database ?? '').replaceAll('"', '""')}"`
  const create = `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`
  const created = await attempt({ ...config, database: 'postgres' }, create)
  if (created.ok || ALREADY.has(created.code)) return
  throw new DatabaseError(
    `There is no database ${name} on ${place(config)}, and ${config.user} may not create it. ` +
      `Ask its administrator to run: ${create.slice(0, create.indexOf(' TEMPLATE'))} OWNER "${config.user}"`,
  )
}

const MISSING = '3D000'
const NOT_YET = '57P03'
const REFUSED = new Set(['28P01', '28000'])
/** Another process that starts at the same time was faster. */
const ALREADY = new Set(['42P04', '23505'])

type Attempt = { ok: true } | { ok: false; code: string; reason: string }

async function attempt(config: ClientConfig, sql: string): Promise<Attempt> {
  const { Client } = await import('pg')
  const client = new Client({ ...config, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.query(sql)
    return { ok: true }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { ok: false, code, reason }
  } finally {
    await client.end().catch(() => {})
  }
}

const place = (config: ClientConfig) => `${config.host ?? 'localhost'}:${config.port ?? 5432}`

function advice(config: ClientConfig, failure: { code: string; reason: string }): string {
  const server = `The database server at ${place(config)}`
  if (REFUSED.has(failure.code))
    return `${server} does not let ${config.user} in. Check user and password in DATABASE_URL.`
  if (failure.code === NOT_YET) return `${server} is still starting. Try again in a moment.`
  return `${server} cannot be reached (${failure.code || failure.reason}). Check that it runs and that DATABASE_URL names it.`
}
