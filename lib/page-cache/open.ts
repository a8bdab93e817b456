import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Database } from '../db/db.ts'
import { onNewEdition } from '../edition.ts'
import { buildFiles } from './build-files.ts'
import { Disk } from './copies/disk.ts'
import { FastPath } from './fast-path/fast-path.ts'
import { Lookup } from './lookup.ts'
import { Pages } from './pages.ts'
import { finishPreviews } from './previews.ts'
import { renderThroughNext } from './render.ts'
import { serve } from './serve.ts'
import { boundariesAfter, publishDueAndReadEdition } from './situation.ts'
import { keptPosts, livePostAddresses, soughtNow } from './sought.ts'
import { styleSheets } from './finish/style-sheets.ts'
import { Validity } from './validity.ts'
import { Warmth } from './warm.ts'

export type PageCache = {
  handle: RequestListener
  fastPath: FastPath
  pages: Pages
  validity: Validity
  disk: Disk
  lookup: Lookup
  /** Resolves when everything worth keeping is on the disk. */
  close: () => Promise<void>
}

type Options = {
  /** Next's own handler. */
  next: RequestListener
  /** The database, as soon as it can be used. Rejects while it cannot. */
  database: () => Promise<Database>
  config: Pick<Config, 'siteUrl' | 'dataDir'>
  /** Where Next has put what it built. */
  buildFolder: string
  /** Milliseconds. */
  clock: () => number
}

/** Puts the page cache together and starts it. */
export async function openPageCache({
  next,
  database,
  config,
  buildFolder,
  clock,
}: Options): Promise<PageCache> {
  const now = () => new Date(clock())
  const validity = new Validity({
    clock,
    build: await nameOfBuild(buildFolder, config.siteUrl),
    readEdition: async () => publishDueAndReadEdition(await database(), now()),
    readBoundaries: async (from, take) => boundariesAfter(await database(), from, take),
  })
  const disk = await Disk.open(join(config.dataDir, 'cache'))
  const css = styleSheets(buildFolder)
  const render = renderThroughNext({ answer: next, siteUrl: config.siteUrl, css })
  const pages = new Pages({ render, validity, disk, clock })
  const lookup = new Lookup({ pages, validity, clock })
  const warmth = new Warmth({
    pages,
    validity,
    soughtNow: async () => soughtNow(await database(), now()),
    keptPosts: async () => keptPosts(await database(), now()),
    livePosts: async () => livePostAddresses(await database(), now()),
    clock,
  })
  const stopListening = onNewEdition(() => validity.changed())
  validity.start()
  return {
    handle: serve(lookup, await buildFiles(buildFolder, finishPreviews({ next, css }))),
    fastPath: new FastPath(lookup),
    pages,
    validity,
    disk,
    lookup,
    async close() {
      stopListening()
      validity.stop()
      await warmth.stop()
      await disk.settled()
    },
  }
}

/** What pages depend on besides the database: the build, the address of the site, and what is done to pages here. */
async function nameOfBuild(buildFolder: string, siteUrl: string): Promise<string> {
  const id = await readFile(join(buildFolder, 'BUILD_ID'), 'utf8')
  return createHash('sha256').update(`${id}\n${siteUrl}`).digest('base64url').slice(0, 12)
}
