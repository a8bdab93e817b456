import { rss } from '@/lib/feeds/formats/rss.ts'
import { answerFeed } from '../../../answer-feed.ts'

export async function GET(
  _: Request,
  { params }: RouteContext<'/authors/[slug]/feed.xml'>,
): Promise<Response> {
  return answerFeed(rss, { kind: 'author', slug: (await params).slug })
}
