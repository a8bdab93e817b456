import { calendarWindows, serviceBySlug } from '@/lib/maintenance/queries.ts'
import { paths } from '@/lib/paths.ts'
import { answerCalendar } from '../../../answer-calendar.ts'

export { OPTIONS } from '../../../open-to-all.ts'

/** The calendar of one service. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/maintenance/[slug]/calendar.ics'>,
): Promise<Response> {
  const { slug } = await params
  return answerCalendar(request, paths.serviceCalendar(slug), async (db, now) => {
    const service = await serviceBySlug(db, now, slug)
    return service && { of: service.name, windows: await calendarWindows(db, now, { serviceId: service.id }) }
  })
}
