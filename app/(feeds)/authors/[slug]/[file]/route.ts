import { answerFeed } from '../../../answer-feed.ts'

export { OPTIONS } from '../../../open-to-all.ts'

/** The feeds of an author. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/authors/[slug]/[file]'>,
): Promise<Response> {
  const { slug, file } = await params
  return answerFeed(request, file, { kind: 'author', slug })
}
