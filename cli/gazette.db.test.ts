import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import product from '../package.json' with { type: 'json' }
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

/** Runs a command as somebody in `folder` would. */
async function gazette(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, INIT_CWD: folder, LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/gazette.ts', ...words], { env })
  const result = { out: '', err: '' }
  child.stdout.on('data', (text) => (result.out += text))
  child.stderr.on('data', (text) => (result.err += text))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...result }
}

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

test('a command that is not there is named, and help and version are', { timeout: 60_000 }, async () => {
  expect(await gazette('improt')).toEqual({ code: 1, out: '', err: "gazette: unknown command 'improt'\n" })
  expect((await gazette('import', 'wordpress', '--help')).out).toContain('--media <dir>')
  expect((await gazette('--version')).out).toBe(`${product.version}\n`)
})
