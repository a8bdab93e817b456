import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PrismaClient } from './generated/sqlite/client.ts'
import { migrate } from './migrate.ts'
import { sqliteConnections } from './sqlite-connections.ts'

const folder = await mkdtemp(join(tmpdir(), 'gazette-sqlite-'))
const url = `file:${join(folder, 'gazette.db')}`
let database: PrismaClient

beforeAll(async () => {
  await migrate(url)
  database = new PrismaClient({ adapter: await sqliteConnections(url, 2_000) })
})
afterAll(async () => {
  await database.$disconnect()
  await rm(folder, { recursive: true })
})

const writeTitle = (value: string) =>
  database.setting.upsert({ where: { key: 'title' }, create: { key: 'title', value }, update: { value } })
const title = async () => (await database.setting.findUnique({ where: { key: 'title' } }))?.value

/** Holds the database like an import in another process. */
async function holdDatabase(): Promise<() => Promise<void>> {
  const other = await new PrismaBetterSqlite3({ url }).connect()
  await other.executeScript('BEGIN IMMEDIATE')
  return async () => {
    await other.executeScript('COMMIT')
    await other.dispose()
  }
}

describe('an open transaction', () => {
  it('shows nothing to others before it is done, and nothing at all when it is taken back', async () => {
    await writeTitle('Northbeam Notices')
    const failing = database.$transaction(async (db) => {
      await db.setting.update({ where: { key: 'title' }, data: { value: 'Southwind News' } })
      expect(await title()).toBe('Northbeam Notices')
      throw new Error('On second thoughts, no')
    })
    await expect(failing).rejects.toThrow('On second thoughts')
    expect(await title()).toBe('Northbeam Notices')
  })

  it('is seen by whoever reads after it, and lets writes outside of it wait their turn', async () => {
    const written: string[] = []
    const outside = database.$transaction(async (db) => {
      const waiting = writeTitle('Second').then(() => written.push('second'))
      await db.setting.update({ where: { key: 'title' }, data: { value: 'First' } })
      written.push('first')
      return { waiting }
    })
    await (
      await outside
    ).waiting
    expect(written).toEqual(['first', 'second'])
    expect(await title()).toBe('Second')
  })

  it('counts right when twenty of them read and write the same row', async () => {
    await database.edition.create({ data: { id: 7, number: 0, changedAt: new Date() } })
    const advance = () =>
      database.$transaction(
        async (db) => {
          const { number } = await db.edition.findUniqueOrThrow({ where: { id: 7 } })
          await db.edition.update({ where: { id: 7 }, data: { number: number + 1 } })
        },
        { maxWait: 10_000 },
      )
    await Promise.all(Array.from({ length: 20 }, advance))
    expect((await database.edition.findUniqueOrThrow({ where: { id: 7 } })).number).toBe(20)
  })
})

describe('while another process has the database', () => {
  it('reads go on, writes wait, and the process does other work meanwhile', async () => {
    const letGo = await holdDatabase()
    let moments = 0
    const clock = setInterval(() => moments++, 10)
    const writes = [writeTitle('Late'), database.$transaction([writeTitle('Later still')])]
    expect(await title()).not.toBe('Late')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(moments).toBeGreaterThan(5)
    await letGo()
    await Promise.all(writes)
    clearInterval(clock)
    expect(['Late', 'Later still']).toContain(await title())
  })

  it('a write gives up in the end, and the next one works', async () => {
    const letGo = await holdDatabase()
    await expect(writeTitle('Never')).rejects.toMatchObject({ code: 'P1008' })
    await expect(database.$transaction([writeTitle('Never')])).rejects.toThrow()
    await letGo()
    await writeTitle('Now')
    expect(await title()).toBe('Now')
    await database.$transaction([writeTitle('And again')])
    expect(await title()).toBe('And again')
  })
})

describe('a file that was moved away', () => {
  it('takes nothing that could be lost with it, and everything when it is back', async () => {
    const file = url.slice('file:'.length)
    await writeTitle('Northbeam Notices')
    await rename(file, `${file}.away`)
    await expect(writeTitle('Lost')).rejects.toThrow('is not where it was')
    await expect(database.$transaction((db) => db.setting.deleteMany())).rejects.toThrow(
      'is not where it was',
    )
    await expect(title()).rejects.toThrow('is not where it was')
    await rename(`${file}.away`, file)
    expect(await title()).toBe('Northbeam Notices')
    await writeTitle('Northbeam News')
    expect(await title()).toBe('Northbeam News')
  })
})
