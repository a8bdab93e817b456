import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'
import { startPostgres } from './postgres.ts'

/** Before the tests on PostgreSQL: starts a server and makes the database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  const url = postgres.urlOf('gazette')
  await migrate(url)
  project.provide('templateUrl', url)
  return postgres.stop
}
