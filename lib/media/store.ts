import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The content hash of a file in the store: SHA-256, hexadecimal. */
const HASH = /^[0-9a-f]{64}$/

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Keeps `content` in the media store of `dataDir` and returns its hash. The file is complete or not there; one with the
 * same content is never written again, and `added` tells whether this call put it there.
 */
export async function storeMedia(
  dataDir: string,
  content: Content,
): Promise<{ hash: string; bytes: number; added: boolean }> {
  const incoming = join(dataDir, 'media', 'incoming')
  await mkdir(incoming, { recursive: true })
  const temporary = join(incoming, randomUUID())
  try {
    const { hash, bytes } = await write(temporary, content)
    return { hash, bytes, added: await settle(temporary, mediaFile(dataDir, hash)) }
  } finally {
    await rm(temporary, { force: true })
  }
}

async function write(path: string, content: Content): Promise<{ hash: string; bytes: number }> {
  const file = await open(path, 'wx', 0o640)
  try {
    const measured = await measureMedia(passing(content, (part) => file.writeFile(part)))
    await file.sync()
    return measured
  } finally {
    await file.close()
  }
}

async function* passing(content: Content, through: (part: Uint8Array) => Promise<void>) {
  for await (const part of content) {
    await through(part)
    yield part
  }
}

/** Two writers of one content may both arrive here: what the later one replaces is the same to the last byte. */
async function settle(from: string, to: string): Promise<boolean> {
  if (await exists(to)) return false
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  return true
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The hash and length that `content` would have in the store, without keeping it. */
export async function measureMedia(content: Content): Promise<{ hash: string; bytes: number }> {
  const sum = createHash('sha256')
  let bytes = 0
  for await (const part of content) {
    sum.update(part)
    bytes += part.length
  }
  return { hash: sum.digest('hex'), bytes }
}

/** Opens a stored file for reading; null when there is none with this hash, whatever the hash looks like. */
export async function openMedia(dataDir: string, hash: string): Promise<FileHandle | null> {
  if (!HASH.test(hash)) return null
  try {
    return await open(mediaFile(dataDir, hash), 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Removes a file from the store. The caller has made sure that no row names it. */
export async function removeMedia(dataDir: string, hash: string): Promise<void> {
  await rm(mediaFile(dataDir, hash), { force: true })
}

/** Removes a file that readers may know from the store: its addresses say from then on that it is gone. */
export async function buryMedia(dataDir: string, hash: string): Promise<void> {
  await mkdir(dirname(graveOf(dataDir, hash)), { recursive: true })
  await writeFile(graveOf(dataDir, hash), '')
  await removeMedia(dataDir, hash)
}

/** Whether there was a file with this hash, whatever the hash looks like. */
export async function isBuried(dataDir: string, hash: string): Promise<boolean> {
  return HASH.test(hash) && exists(graveOf(dataDir, hash))
}

function graveOf(dataDir: string, hash: string): string {
  return `${mediaFile(dataDir, hash)}.gone`
}

/** Where the store has a file. */
export function mediaFile(dataDir: string, hash: string): string {
  if (!HASH.test(hash)) throw new TypeError('Not a content hash')
  return join(dataDir, 'media', hash.slice(0, 2), hash)
}
