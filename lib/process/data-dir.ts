import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'

/** Makes the folder for database, media and secret where it is missing. Throws ConfigError when it cannot be written. */
export async function ensureDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new ConfigError(
      `DATA_DIR: ${dataDir} cannot be written by ${userInfo().username}. Give that user the right, or name another folder.`,
    )
  }
}

/** The secret that signs sessions: made on the first start, kept in DATA_DIR, readable by its owner only. */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(file, 'utf8')
}
