import { SharePicture } from '@/components/reader/share-picture.tsx'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerPicture } from '../answer-picture.ts'

export const dynamic = 'force-dynamic'

/** The picture that stands for the site where it is shared. */
export async function GET(): Promise<Response> {
  const { settings, origin } = await readSite(await database(), config().siteUrl)
  const { title, tagline } = settings
  return answerPicture(
    <SharePicture title={title} siteTitle={title} host={new URL(origin).host} note={tagline} />,
  )
}
