import { rss } from '@/lib/feeds/formats/rss.ts'
import { answerFeed } from '../../../answer-feed.ts'

export async function GET(_: Request, { params }: RouteContext<'/tags/[slug]/feed.xml'>): Promise<Response> {
  return answerFeed(rss, { kind: 'tag', slug: (await params).slug })
}
