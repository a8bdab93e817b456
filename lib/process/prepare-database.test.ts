import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { closeDatabase } from '../db/db.ts'

const now = () => new Date('2026-11-24T02:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'gazette-prepare-'))
let dataDir: string
let count = 0

// The configuration is read once, so the product is loaded anew, for this file only.
vi.stubEnv('DATA_DIR', folder)
vi.resetModules()
const file = join(folder, 'gazette.db')
const { preparedDatabase, hasReaders } = await import('./prepare-database.ts')

beforeEach(async () => {
  await closeDatabase()
  await rm(file, { force: true })
  dataDir = join(folder, `data-${count++}`)
  await mkdir(dataDir)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  await closeDatabase()
  await rm(folder, { recursive: true, force: true })
})

const settings = () => ({ databaseUrl: `file:${file}`, dataDir, sample: false })

it('makes the database of a new site, once for all who ask', async () => {
  const database = preparedDatabase(settings(), now)
  const [one, other] = await Promise.all([database(), database()])
  expect(one).toBe(other)
  expect(await one.post.count()).toBe(0)
})

it('does not make an empty database for a site that readers know', async () => {
  await mkdir(join(dataDir, 'cache'))
  await writeFile(join(dataDir, 'cache', '%2F.page'), '')
  expect(await hasReaders(dataDir)).toBe(true)
  await expect(preparedDatabase(settings(), now)()).rejects.toThrow(`The database file ${file} is gone`)
})

it('notices that the file is gone, and goes on when it is back', async () => {
  const database = preparedDatabase(settings(), now)
  await database()
  await rename(file, `${file}.away`)
  await expect(database()).rejects.toThrow('is gone')
  await rename(`${file}.away`, file)
  expect(await (await database()).post.count()).toBe(0)
})

it('opens the file that was put in the place of another', async () => {
  const database = preparedDatabase(settings(), now)
  const before = await database()
  await before.setting.create({ data: { key: 'title', value: 'Northbeam' } })
  await before.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  await closeDatabase()
  await rm(file)
  const { migrate } = await import('../db/migrate.ts')
  await migrate(`file:${file}`)
  const after = await database()
  expect(await after.setting.findMany({ select: { key: true } })).toEqual([
    { key: 'maintenance.windowsNoted' },
  ])
})
