import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Db } from '../db/db.ts'
import { log } from '../log.ts'
import { acceptFile, LARGEST_FILE } from './accept.ts'
import { addMedia } from './add.ts'
import { diskTrouble } from './disk-trouble.ts'
import { mediaFacts, type MediaFacts } from './facts.ts'

/** What became of a file that somebody sent. */
export type Uploaded =
  | { kind: 'taken'; media: MediaFacts }
  /** `reason` is a sentence for the person who sent it. */
  | { kind: 'refused'; reason: string }

type Sent = { name: string; content: AsyncIterable<Uint8Array>; uploaderId: number }

/**
 * Takes a file into the library as it arrives. Whatever happens, it is there as a whole or not at all. Rejects when it
 * breaks off.
 */
export async function takeUpload(db: Db, now: Date, dataDir: string, sent: Sent): Promise<Uploaded> {
  try {
    const incoming = incomingOf(dataDir)
    await mkdir(incoming, { recursive: true })
    const folder = await mkdtemp(join(incoming, 'upload-'))
    try {
      return await take(db, now, dataDir, sent, join(folder, 'file'))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    const reason = diskTrouble(error)
    if (!reason) throw error
    log.error({ error }, 'An upload could not be written')
    return { kind: 'refused', reason }
  }
}

async function take(db: Db, now: Date, dataDir: string, sent: Sent, path: string): Promise<Uploaded> {
  const { name, content, uploaderId } = sent
  if (!(await receive(content, path))) return { kind: 'refused', reason: 'It is larger than 2 GB.' }
  const file = await acceptFile(path, name)
  if ('refused' in file) return { kind: 'refused', reason: `It ${file.refused}.` }
  return { kind: 'taken', media: mediaFacts(await addMedia(db, now, dataDir, file, { uploaderId })) }
}

/** Writes the file as it arrives. False when it is larger than any that is kept, of which no more is read. */
async function receive(content: AsyncIterable<Uint8Array>, path: string): Promise<boolean> {
  let bytes = 0
  await pipeline(
    Readable.from(content),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.byteLength
        if (bytes > LARGEST_FILE) return
        yield chunk
      }
    },
    createWriteStream(path),
  )
  return bytes <= LARGEST_FILE
}

const DAY = 24 * 60 * 60 * 1000

/** Removes what was on its way when a process was ended, as long as it is old enough to be on its way no more. */
export async function sweepIncoming(dataDir: string, now: Date): Promise<void> {
  const incoming = incomingOf(dataDir)
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name)
    const written = await stat(path).catch(() => null)
    if (written && now.getTime() - written.mtimeMs > DAY) await rm(path, { recursive: true, force: true })
  }
}

const incomingOf = (dataDir: string) => join(dataDir, 'media', 'incoming')
