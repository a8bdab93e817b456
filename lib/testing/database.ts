import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { isPostgres, openDatabase, Prisma, type Database } from '../db/db.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database that every test file gets a copy of. */
    templateUrl: string
  }
}

export type TestDatabase = {
  database: Database
  url: string
  /** Removes every row: `beforeEach(empty)` when tests of one file must not see each other. */
  empty: () => Promise<void>
}

/**
 * A migrated, empty database for the test file that calls this at its top; it is closed and removed after the
 * file's last test. Files named `*.db.test.ts` run twice, on SQLite and on PostgreSQL.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrl')
  if (!template) throw new Error('Only files named *.db.test.ts get a database')
  const copy = isPostgres(template) ? await copyPostgres(template) : await copySqlite(template)
  const database = await openDatabase(copy.url)
  afterAll(async () => {
    await database.$disconnect()
    await copy.remove()
  })
  return { database, url: copy.url, empty: () => empty(database, isPostgres(copy.url)) }
}

type Copy = { url: string; remove: () => Promise<void> }

async function copySqlite(template: string): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-test-'))
  await copyFile(template.replace('file:', ''), join(folder, 'gazette.db'))
  return {
    url: `file:${join(folder, 'gazette.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function copyPostgres(template: string): Promise<Copy> {
  const original = new URL(template).pathname.slice(1)
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await onServer(template, `CREATE DATABASE "${name}" TEMPLATE "${original}"`)
  return {
    url: new URL(`/${name}`, template).href,
    remove: () => onServer(template, `DROP DATABASE "${name}" WITH (FORCE)`),
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: new URL('/postgres', url).href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function empty(database: Database, postgres: boolean): Promise<void> {
  const tables = Object.values(Prisma.ModelName).map((name) => `"${name}"`)
  if (postgres) {
    await database.$executeRawUnsafe(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY CASCADE`)
    return
  }
  await database.$transaction([
    database.$executeRawUnsafe('PRAGMA defer_foreign_keys=ON'),
    ...[...tables, 'sqlite_sequence'].map((table) => database.$executeRawUnsafe(`DELETE FROM ${table}`)),
  ])
}
