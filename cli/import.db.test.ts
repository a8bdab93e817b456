import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../lib/testing/command.ts'
import { testDatabase } from '../lib/testing/database.ts'
import { wordpressExport } from '../lib/testing/wordpress-export.ts'

const { database, url } = await testDatabase()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-cli-'))
  await writeFile(join(folder, 'export.xml'), wordpressExport([{ id: 7, title: 'Server move' }]))
  await writeFile(join(folder, 'export.json'), '{"posts":[]}')
})
afterAll(() => rm(folder, { recursive: true }))

const gazette = (...words: string[]) =>
  runCommand({ DATABASE_URL: url, DATA_DIR: folder, INIT_CWD: folder }, words)

describe('gazette import wordpress', { timeout: 60_000 }, () => {
  test('tells what a dry run would bring, brings it, and says when there is nothing new', async () => {
    const dry = await gazette('import', 'wordpress', 'export.xml', '--dry-run')
    expect(dry).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^This is what [^]*published posts +1 new/),
    })
    expect(await database.post.count()).toBe(0)
    const real = await gazette('import', 'wordpress', 'export.xml')
    expect(real).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Imported from WordPress:/) })
    expect(await database.post.findMany()).toMatchObject([{ title: 'Server move' }])
    expect((await gazette('import', 'wordpress', 'export.xml')).out).toMatch(/^Nothing new:/)
  })

  test('says in one line what is wrong', async () => {
    expect(await gazette('import', 'wordpress', 'export.json')).toEqual({
      code: 1,
      out: '',
      err: 'gazette: The file holds JSON, not a WordPress export (XML)\n',
    })
    const nowhere = await gazette('import', 'wordpress', 'nowhere.xml')
    expect(nowhere).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^gazette: [^\n]*there is no such file\n$/),
    })
  })
})
