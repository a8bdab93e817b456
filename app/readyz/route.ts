import { config } from '@/lib/config.ts'
import { readiness } from '@/lib/db/readiness.ts'

export const dynamic = 'force-dynamic'

/** Requests can be answered in full (200) or not (503, and what is wrong): for whoever sends requests here. */
export async function GET(): Promise<Response> {
  const state = await readiness(config().databaseUrl)
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
