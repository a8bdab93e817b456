import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database, type Db } from '@/lib/db/db.ts'
import type { AnnouncedWindow } from '@/lib/maintenance/announced-window.ts'
import { calendarTitle, writeCalendar } from '@/lib/maintenance/calendar.ts'
import { lastTurn } from '@/lib/boundaries/last-turn.ts'
import { readSite } from '@/lib/site/site.ts'
import { answerCurrent } from './answer-current.ts'
import { openToAll } from './open-to-all.ts'

/** Windows and the name of what they are of; null where there is no such calendar. */
type Read = (db: Db, now: Date) => Promise<{ of: string | null; windows: AnnouncedWindow[] } | null>

/** What the route of every calendar answers; `path` is where it is. */
export async function answerCalendar(request: Request, path: string, read: Read): Promise<Response> {
  const [db, instant] = [await database(), now()]
  const found = await read(db, instant)
  if (!found) return new Response('There is no such calendar.\n', { status: 404, headers: openToAll })
  const site = await readSite(db, config().siteUrl)
  const calendar = writeCalendar(site, { title: calendarTitle(site, found.of), path }, found.windows)
  return answerCurrent(request, calendar, 'text/calendar', await lastTurn(db, instant), instant)
}
