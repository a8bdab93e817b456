import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { sitemap } from '@/lib/discovery/sitemap.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerText } from '../answer-text.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const db = await database()
  const site = await readSite(db, config().siteUrl)
  return answerText('application/xml', await sitemap(db, now(), site))
}
