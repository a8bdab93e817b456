import { setTimeout } from 'node:timers/promises'
import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { isPostgres } from './db.ts'

/** Any number will do, as long as every Gazette on the database server uses the same one. */
const KEY = 471_100_815

/**
 * Runs `work` while no other process does so for the same database; later ones wait. The lock belongs to a
 * connection, so it ends with the process that holds it, however that ends.
 */
export function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  return isPostgres(url) ? withAdvisoryLock(url, work) : withLockFile(url, work)
}

async function withAdvisoryLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${KEY})`)
    return await work()
  } finally {
    await client.end()
  }
}

/** SQLite has no such lock, but a second, empty database beside the first can be held open for writing. */
async function withLockFile<T>(url: string, work: () => Promise<T>): Promise<T> {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
  const holder = await new PrismaBetterSqlite3({ url: `${url}.lock`, timeout: 0 }).connect()
  try {
    while (!(await takes(holder))) await setTimeout(50)
    return await work()
  } finally {
    await holder.dispose()
  }
}

async function takes(holder: SqlDriverAdapter): Promise<boolean> {
  try {
    await holder.executeScript('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (isDriverAdapterError(error) && error.cause.originalCode === 'SQLITE_BUSY') return false
    throw error
  }
}
