import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfigError } from '../config.ts'
import { ensureDataDir, keptSecret } from './data-dir.ts'

const folder = await mkdtemp(join(tmpdir(), 'gazette-data-dir-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a missing data folder is made, for its owner alone', async () => {
  const dataDir = join(folder, 'var', 'lib', 'gazette')
  await ensureDataDir(dataDir)
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
})

test('a data folder that cannot be made is named', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(ensureDataDir(join(folder, 'file', 'data'))).rejects.toThrow(ConfigError)
})

test('the secret is made once, and only its owner may read it', async () => {
  const secret = await keptSecret(folder)
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(await keptSecret(folder)).toBe(secret)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
})
