import { SharePicture } from '@/components/reader/share-picture.tsx'
import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { formatDate } from '@/lib/dates.ts'
import { database } from '@/lib/db/db.ts'
import { postBySlug } from '@/lib/posts/reading/queries.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerPicture } from '../../../answer-picture.ts'

/** The picture that stands for a post where it is shared. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/posts/[slug]/picture.png'>,
): Promise<Response> {
  const db = await database()
  const post = await postBySlug(db, now(), (await params).slug)
  if (!post) return new Response('There is no such picture.\n', { status: 404 })
  const { settings, origin } = await readSite(db, config().siteUrl)
  return answerPicture(
    <SharePicture
      title={post.title}
      siteTitle={settings.title}
      host={new URL(origin).host}
      note={formatDate(post.publishAt, settings.zone, settings.language)}
      tag={post.tags[0]?.name}
    />,
  )
}
