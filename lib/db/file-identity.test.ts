import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileIdentity } from './file-identity.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-file-'))
  path = join(folder, 'gazette.db')
  await writeFile(path, 'posts')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

// On a system that does not tell times of birth, too: `strace -f -e inject=statx:error=ENOSYS npx vitest run …`.
it('a file stays the same one while it is written', async () => {
  const before = fileIdentity(path)
  await sleep(20)
  await appendFile(path, 'and more posts')
  expect(fileIdentity(path)).toBe(before)
})

it('a file that was put in the place of another is another one', async () => {
  const before = fileIdentity(path)
  await writeFile(join(folder, 'backup.db'), 'posts')
  await rename(join(folder, 'backup.db'), path)
  expect(fileIdentity(path)).not.toBe(before)
})

it('where there is no file, there is none to name', () => {
  expect(fileIdentity(join(folder, 'elsewhere.db'))).toBeUndefined()
})
