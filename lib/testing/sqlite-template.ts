import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'

/** Before the tests on SQLite: makes the file that each test file copies. Returns how to remove it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-template-'))
  const url = `file:${join(folder, 'gazette.db')}`
  await migrate(url)
  project.provide('templateUrl', url)
  return () => rm(folder, { recursive: true, force: true })
}
