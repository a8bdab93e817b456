import { calendarWindows } from '@/lib/maintenance/queries.ts'
import { paths } from '@/lib/paths.ts'
import { answerCalendar } from '../answer-calendar.ts'

export { OPTIONS } from '../open-to-all.ts'

/** The calendar of all maintenance. */
export async function GET(request: Request): Promise<Response> {
  return answerCalendar(request, paths.maintenanceCalendar(), async (db, now) => ({
    of: null,
    windows: await calendarWindows(db, now),
  }))
}
