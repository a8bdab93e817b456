import type { Database } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { log } from '../log.ts'
import type { Rendition } from '../renditions.ts'
import { diskTrouble } from './disk-trouble.ts'
import { alone, makeRenditions, type Original } from './make-renditions.ts'
import { sweepIncoming } from './upload.ts'

type Options = {
  /** Rejects while there is none. */
  database: () => Promise<Database>
  dataDir: string
  now: () => Date
}

const PAUSE = 2_000
/** How many milliseconds of renditions are shown to readers at once: each time, every page is made anew. */
const BATCH = 60_000
const EVERYTHING_AGAIN = 5 * 60_000

/**
 * Makes the renditions that pictures of the library lack, one after the other, newest picture first. What is owed is what
 * the rows lack, so nothing is forgotten when the process ends.
 */
export class Darkroom {
  readonly #options: Options
  readonly #closing = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  /** Pictures up to this id have their renditions, by a look at all of them at `#lookedAt`. */
  #since = 0
  #lookedAt = 0
  #restUntil = 0

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    const { dataDir, now } = this.#options
    sweepIncoming(dataDir, now()).catch((error: unknown) =>
      log.warn({ error }, 'Broken uploads could not be removed'),
    )
    this.#timer = setInterval(() => {
      this.#running ??= this.#work().finally(() => (this.#running = undefined))
    }, PAUSE)
  }

  /** Resolves when nothing is under way any more; a picture that was is begun anew another time. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#closing.abort()
    await this.#running
  }

  async #work(): Promise<void> {
    const { database, dataDir, now } = this.#options
    const began = now().getTime()
    if (began < this.#restUntil) return
    try {
      const db = await database()
      // Another process may have added pictures whose ids are lower than the newest one here.
      if (began - this.#lookedAt > EVERYTHING_AGAIN) [this.#since, this.#lookedAt] = [0, began]
      const last = await db.media.aggregate({ _max: { id: true } })
      const inTime = () => now().getTime() - began < BATCH && !this.#closing.signal.aborted
      const done = await developPictures(db, now, dataDir, {
        since: this.#since,
        inTime,
        signal: this.#closing.signal,
      })
      if (done === 0) this.#since = last._max.id ?? 0
    } catch (error) {
      log.warn({ error }, 'Renditions of pictures could not be made; another try follows in a minute')
      this.#restUntil = now().getTime() + 60_000
    }
  }
}

const AT_ONCE = 50

type Bounds = { since?: number; inTime?: () => boolean; signal?: AbortSignal }

/** Makes renditions of pictures that lack them, as long as there is time, and shows them to readers. Says of how many. */
export async function developPictures(
  database: Database,
  now: () => Date,
  dataDir: string,
  { since = 0, inTime = () => true, signal }: Bounds = {},
): Promise<number> {
  const developed = new Map<string, Rendition[]>()
  for (const picture of await undeveloped(database, since)) {
    if (!inTime()) break
    if (!developed.has(picture.hash)) developed.set(picture.hash, await develop(dataDir, picture, signal))
  }
  // What was broken off is no result.
  if (signal?.aborted || developed.size === 0) return 0
  await inNewEdition(database, now(), async (db) => {
    for (const [hash, variants] of developed)
      await db.media.updateMany({ where: { hash }, data: { variants } })
  })
  return developed.size
}

function undeveloped(database: Database, since: number): Promise<Original[]> {
  return database.media.findMany({
    where: { id: { gt: since }, mime: { startsWith: 'image/' }, variants: { equals: [] } },
    orderBy: { id: 'desc' },
    take: AT_ONCE,
    select: { hash: true, mime: true, width: true, bytes: true },
  })
}

/** A picture that cannot be encoded stays as it is, and is not tried for ever. Rejects when the disk takes nothing. */
async function develop(dataDir: string, picture: Original, signal?: AbortSignal): Promise<Rendition[]> {
  try {
    return await makeRenditions(dataDir, picture, signal)
  } catch (error) {
    if (diskTrouble(error)) throw error
    if (!signal?.aborted) log.warn({ error, hash: picture.hash }, 'A picture is kept without renditions')
    return alone(picture)
  }
}
