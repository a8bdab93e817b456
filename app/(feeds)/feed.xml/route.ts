import { rss } from '@/lib/feeds/formats/rss.ts'
import { answerFeed } from '../answer-feed.ts'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answerFeed(rss, { kind: 'blog' })
}
