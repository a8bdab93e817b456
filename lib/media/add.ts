import type { Db } from '../db/db.ts'
import { readRenditions } from '../renditions.ts'
import type { Accepted } from './accept.ts'
import { openMedia, storeMedia } from './store.ts'

type Details = {
  title?: string
  alt?: string
  caption?: string
  importRef?: string
  uploaderId?: number
}

/** Puts an accepted file into the store and into the library. */
export async function addMedia(db: Db, now: Date, dataDir: string, file: Accepted, details: Details) {
  const { hash, bytes } = await storeMedia(dataDir, file.content())
  const { name, mime, width, height } = file
  const twin = await db.media.findFirst({
    where: { hash },
    orderBy: { id: 'desc' },
    select: { variants: true },
  })
  const media = await db.media.create({
    data: {
      ...details,
      hash,
      name,
      mime,
      bytes,
      width,
      height,
      variants: readRenditions(twin?.variants),
      createdAt: now,
    },
  })
  // Somebody may have deleted the last other entry of this file just before there was this one.
  const stored = await openMedia(dataDir, hash)
  await (stored ? stored.close() : storeMedia(dataDir, file.content()))
  return media
}
