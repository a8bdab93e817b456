import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { securityTxt } from '@/lib/discovery/security-txt.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerText } from '../../answer-text.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const site = await readSite(await database(), config().siteUrl)
  return answerText('text/plain', securityTxt(site, now()))
}
