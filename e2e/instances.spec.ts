import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openDatabase } from '../lib/db/db.ts'
import { inNewEdition } from '../lib/edition.ts'
import { startPostgres } from '../lib/testing/postgres.ts'
import { writePost } from '../lib/testing/posts.ts'
import { startServer } from './server-process.ts'

test('three servers on one PostgreSQL show a change and a due post alike, and its event happens once', async () => {
  test.setTimeout(120_000)
  const postgres = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'gazette-instances-'))
  const url = postgres.urlOf('three')
  const start = (name: string) =>
    startServer({ DATABASE_URL: url, DATA_DIR: join(folder, name), GAZETTE_SAMPLE: '0' })
  const servers = await Promise.all(['a', 'b', 'c'].map(start))
  const database = await openDatabase(url)
  const fronts = () => Promise.all(servers.map(async (server) => (await fetch(server.url)).text()))
  const showing = async (title: string) => (await fronts()).map((front) => front.includes(title))
  const everywhere = [true, true, true]
  try {
    await fronts()
    const now = new Date()
    await inNewEdition(database, now, (db) => writePost(db, now, 'Mail is late', { publishAt: now }))
    await expect.poll(() => showing('Mail is late')).toEqual(everywhere)

    const due = new Date(Date.now() + 4_000)
    await inNewEdition(database, now, (db) => writePost(db, now, 'Mail is back', { publishAt: due }))
    while (Date.now() < due.getTime()) {
      const shown = await showing('Mail is back')
      if (Date.now() < due.getTime()) expect(shown).toEqual([false, false, false])
    }
    expect(await showing('Mail is back')).toEqual(everywhere)
    await expect.poll(() => database.publishEvent.count(), { timeout: 10_000 }).toBe(2)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await database.$disconnect()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
