import { cache } from 'react'
import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { readSite } from '@/lib/site/site.ts'

/**
 * What every reader page begins with. One instant and one reading of the settings per request, so that a page and
 * what surrounds it agree about what is live.
 */
export const reading = cache(async () => {
  const db = await database()
  return { db, now: now(), site: await readSite(db, config().siteUrl) }
})
