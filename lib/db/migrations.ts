import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'

export type Provider = 'sqlite' | 'postgresql'

/** Where the migrations of `provider` lie, one folder each. Gazette runs in its own folder; npm sees to that. */
export function migrationsFolder(provider: Provider): string {
  return join(process.cwd(), 'prisma', 'migrations', provider)
}

/** The migrations this version of Gazette knows, oldest first, as the schema engine wants them. */
export async function readMigrations(provider: Provider): Promise<MigrationList> {
  const baseDir = migrationsFolder(provider)
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"` },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.toSorted().map((name) => readMigration(baseDir, name))),
  }
}

async function readMigration(baseDir: string, name: string) {
  const value = await readFile(join(baseDir, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
}
