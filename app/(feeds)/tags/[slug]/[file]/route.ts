import { answerFeed } from '../../../answer-feed.ts'

export { OPTIONS } from '../../../open-to-all.ts'

/** The feeds of a tag, or of several (`/tags/mail+perth/feed.xml`). */
export async function GET(
  request: Request,
  { params }: RouteContext<'/tags/[slug]/[file]'>,
): Promise<Response> {
  const { slug, file } = await params
  return answerFeed(request, file, { kind: 'tags', slugs: slug.split('+') })
}
