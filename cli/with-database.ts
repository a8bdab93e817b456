import { config } from '../lib/config.ts'
import { openDatabase, type Database } from '../lib/db/db.ts'
import { migrate } from '../lib/db/migrate.ts'

/** Runs a command on the blog's database, brought up to date before. */
export async function withDatabase<T>(run: (database: Database, dataDir: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = config()
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  try {
    return await run(database, dataDir)
  } finally {
    await database.$disconnect()
  }
}
