// Makes both database clients, lib/db/generated/{sqlite,postgresql}, from the one schema.
// Plain JavaScript: `npm start` runs it before anything can read TypeScript.
import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
const schema = join(root, 'prisma', 'schema.prisma')
const variant = join(root, 'prisma', '.postgresql.prisma')

try {
  await writeFile(variant, asPostgres(await readFile(schema, 'utf8')))
  await Promise.all([generate(schema), generate(variant)])
} catch (error) {
  console.error(error.stderr || error.message)
  process.exitCode = 1
} finally {
  await rm(variant, { force: true })
}

/** The schema with PostgreSQL as its provider and its own place for the client. */
function asPostgres(text) {
  return text
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('generated/sqlite', 'generated/postgresql')
}

async function generate(path) {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  await promisify(execFile)(process.execPath, [prisma, 'generate', '--schema', path], {
    cwd: root,
    // Prisma downloads a schema engine unless told of one. Generating never runs it, so any program will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  })
}
