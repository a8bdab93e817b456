import { readdir } from 'node:fs/promises'
import { database, isPostgres } from './db.ts'
import { migrationsFolder } from './migrations.ts'

export type Readiness = { ready: boolean; database: 'reachable' | 'unreachable'; missingMigrations: string[] }

/** Whether requests can be answered in full: the database answers within `patience` ms, and has this version's schema. */
export async function readiness(url: string, patience = 2_000): Promise<Readiness> {
  const known = await readdir(migrationsFolder(isPostgres(url) ? 'postgresql' : 'sqlite'))
  try {
    const applied = await withinTime(appliedMigrations(), patience)
    const missingMigrations = known.filter((name) => !applied.has(name))
    return { ready: missingMigrations.length === 0, database: 'reachable', missingMigrations }
  } catch {
    return { ready: false, database: 'unreachable', missingMigrations: [] }
  }
}

async function appliedMigrations(): Promise<Set<string>> {
  const db = await database()
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return new Set(rows.map((row) => row.migration_name))
}

async function withinTime<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
