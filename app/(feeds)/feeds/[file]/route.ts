import { answerFeed } from '../../answer-feed.ts'

export { OPTIONS } from '../../open-to-all.ts'

/** The feeds of the blog, `/feed.xml` and its like: proxy.ts leads here, as the root itself belongs to pages. */
export async function GET(request: Request, { params }: RouteContext<'/feeds/[file]'>): Promise<Response> {
  return answerFeed(request, (await params).file, { kind: 'blog' })
}
