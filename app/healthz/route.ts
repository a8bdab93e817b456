export const dynamic = 'force-dynamic'

/** The process is alive, whatever else is the matter: for whoever restarts it when it is not. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { 'cache-control': 'no-store' } })
}
