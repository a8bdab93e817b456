import { windowOfPost } from '@/lib/maintenance/queries.ts'
import { paths } from '@/lib/paths.ts'
import { answerCalendar } from '../../../answer-calendar.ts'

export { OPTIONS } from '../../../open-to-all.ts'

/** One window of a post as a calendar file, for whoever wants that one only (`/posts/heron-moves/heron-move.ics`). */
export async function GET(
  request: Request,
  { params }: RouteContext<'/posts/[slug]/[file]'>,
): Promise<Response> {
  const { slug, file } = await params
  const block = file.replace(/\.ics$/, '')
  return answerCalendar(request, paths.windowCalendar(slug, block), async (db, now) => {
    const found = await windowOfPost(db, now, slug, block)
    return found && { of: found.post.title, windows: [found] }
  })
}
