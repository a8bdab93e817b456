// `npm run db:migration -- NAME`: writes the change from the existing migrations to prisma/schema.prisma as a
// new migration for each database. Look at what it wrote before committing it.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPostgres } from '../lib/db/db.ts'
import { withEngine } from '../lib/db/engine.ts'
import { migrationsFolder, readMigrations, type Provider } from '../lib/db/migrations.ts'
import { postgresAdapters } from '../lib/db/postgres-adapter.ts'
import { searchTables } from '../lib/db/search-index.ts'
import { sqliteAdapters } from '../lib/db/sqlite-adapter.ts'
import { slugify } from '../lib/slug.ts'
import { startPostgres } from '../lib/testing/postgres.ts'
import { schemaFor } from './schema.mjs'

const name = process.argv[2]
if (!name) {
  console.error('Name the change: npm run db:migration -- add-subtitles')
  process.exit(1)
}
const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${slugify(name).replaceAll('-', '_')}`

await write('sqlite', await change('sqlite', await sqliteAdapters(':memory:')))
const given = process.env.DATABASE_URL ?? ''
if (isPostgres(given)) {
  await write('postgresql', await change('postgresql', postgresAdapters(given)))
} else {
  const postgres = await startPostgres()
  try {
    await write('postgresql', await change('postgresql', postgresAdapters(postgres.urlOf('postgres'))))
  } finally {
    await postgres.stop()
  }
}

async function change(provider: Provider, adapters: Parameters<typeof withEngine>[0]): Promise<string> {
  const content = await schemaFor(provider)
  const migrations = await readMigrations(provider)
  const result = await withEngine(adapters, content, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: provider === 'sqlite' ? searchTables : [], externalEnums: [] },
    }),
  )
  return result.stdout ?? ''
}

async function write(provider: Provider, sql: string): Promise<void> {
  const path = join(migrationsFolder(provider), folder)
  if (!sql.trim() || sql.includes('This is an empty migration')) {
    console.log(`${provider}: nothing to change`)
    return
  }
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'migration.sql'), `${sql.trim()}\n`)
  console.log(`${provider}: ${join(path, 'migration.sql')}`)
}
