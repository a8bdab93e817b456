import { startPostgres } from '../lib/testing/postgres.ts'

/** With E2E_DATABASE=postgres: starts the server that the sites of all journeys have their databases on. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_DATABASE !== 'postgres') return undefined
  const postgres = await startPostgres()
  process.env.E2E_DATABASE_SERVER = postgres.urlOf('postgres')
  return postgres.stop
}
