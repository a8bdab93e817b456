import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { sitemapPart } from '@/lib/discovery/sitemap.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerText } from '../../answer-text.ts'

export async function GET(_: Request, { params }: RouteContext<'/sitemap/[part]'>): Promise<Response> {
  const { part } = await params
  const db = await database()
  const site = await readSite(db, config().siteUrl)
  const text = /^[1-9]\d{0,4}$/.test(part) ? await sitemapPart(db, now(), site, Number(part)) : null
  return answerText('application/xml', text)
}
