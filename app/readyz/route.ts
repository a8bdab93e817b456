import { now } from '@/lib/clock.ts'
import { config } from '@/lib/config.ts'
import { database, type Db } from '@/lib/db/db.ts'
import { readiness } from '@/lib/db/readiness.ts'
import { changesInWords, eventsInWords, overdueChanges, overdueEvents } from '@/lib/schedule/overdue.ts'
import { troubles } from '@/lib/trouble.ts'

export const dynamic = 'force-dynamic'

/**
 * All is well (200) or not (503, and what is wrong): for monitors. Readers get pages in either case, so whoever
 * distributes requests asks /healthz.
 */
export async function GET(): Promise<Response> {
  const state = await readiness(config().databaseUrl)
  const wrong = [...troubles(), ...(state.ready ? await overdue(await database(), now()) : [])]
  const ready = state.ready && wrong.length === 0
  const body = { ...state, ready, wrong }
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}

async function overdue(db: Db, at: Date): Promise<string[]> {
  return [...eventsInWords(await overdueEvents(db, at)), ...changesInWords(await overdueChanges(db, at))]
}
