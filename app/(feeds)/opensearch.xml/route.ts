import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { opensearch } from '@/lib/discovery/opensearch.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerText } from '../answer-text.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const site = await readSite(await database(), config().siteUrl)
  return answerText('application/opensearchdescription+xml', opensearch(site))
}
