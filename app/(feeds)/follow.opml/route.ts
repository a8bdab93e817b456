import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { opml } from '@/lib/feeds/opml.ts'
import { readSite } from '@/lib/site/site.ts'
import { tagCounts } from '@/lib/tags/queries.ts'
import { openToAll } from '../open-to-all.ts'

export { OPTIONS } from '../open-to-all.ts'

export const dynamic = 'force-dynamic'

/** All tag feeds as a file to import. */
export async function GET(): Promise<Response> {
  const db = await database()
  const site = await readSite(db, config().siteUrl)
  return new Response(opml(site, await tagCounts(db, now())), {
    headers: {
      ...openToAll,
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="follow.opml"',
      'x-robots-tag': 'noindex',
    },
  })
}
