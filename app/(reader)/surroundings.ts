import type { Surroundings } from '@/components/reader/surroundings.ts'
import { now as currentTime } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import type { Db } from '@/lib/db/db.ts'
import { log } from '@/lib/log.ts'
import { bannerWindows, hasWindows } from '@/lib/maintenance/queries.ts'
import { betweenBoundaries } from '@/lib/boundaries/between-boundaries.ts'
import { monthCounts, navigationPages, recentPosts } from '@/lib/posts/reading/queries.ts'
import { readSettings, Settings } from '@/lib/site/settings.ts'
import { pinnedTags, tagCounts } from '@/lib/tags/queries.ts'
import { reading } from './reading.ts'

const RECENT = 5

/** What stands around every reader page: masthead, navigation and sidebar. */
export async function readSurroundings(): Promise<Surroundings> {
  const { db, now, site } = await reading()
  return { site, now, ...(await readAround(db, now)) }
}

/** It takes a look at every post, so it is not read for each page. */
const readAround = betweenBoundaries(async (db: Db, now: Date) => {
  const { zone } = await readSettings(db)
  const [pinned, pages, windows, hasMaintenance, recent, tags, months] = await Promise.all([
    pinnedTags(db, now),
    navigationPages(db, now),
    bannerWindows(db, now),
    hasWindows(db, now),
    recentPosts(db, now, RECENT),
    tagCounts(db, now),
    monthCounts(db, now, zone),
  ])
  return { pinnedTags: pinned, pages, windows, hasMaintenance, recent, tags, months }
})

/** For pages that must come even while the database does not answer: a bare site then. */
export async function readSurroundingsOrDefaults(): Promise<Surroundings> {
  try {
    return await readSurroundings()
  } catch (error) {
    log.error({ err: error }, 'the page around an error could not be read')
    const site = { origin: config().siteUrl, settings: Settings.parse({}) }
    return {
      site,
      now: currentTime(),
      pinnedTags: [],
      pages: [],
      windows: [],
      hasMaintenance: false,
      recent: [],
      tags: [],
      months: [],
    }
  }
}
