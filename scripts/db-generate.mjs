// Makes both database clients, lib/db/generated/{sqlite,postgresql}, from the one schema.
// Plain JavaScript: `npm start` runs it before anything can read TypeScript.
import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { schemaFor, schemaPath } from './schema.mjs'

const root = join(import.meta.dirname, '..')
const variant = join(dirname(schemaPath), '.postgresql.prisma')

// Prisma downloads a schema engine unless told of one; generating never runs it, so any program will do. And it
// asks about newer versions, and notes in the user's home that it ran.
const QUIET = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  XDG_CONFIG_HOME: join(root, 'node_modules', '.cache'),
}

try {
  await writeFile(variant, await schemaFor('postgresql'))
  await Promise.all([generate(schemaPath), generate(variant)])
} catch (error) {
  const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error)
  console.error(stderr || message)
  process.exitCode = 1
} finally {
  await rm(variant, { force: true })
}

/** @param {string} path */
async function generate(path) {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  await promisify(execFile)(process.execPath, [prisma, 'generate', '--schema', path], {
    cwd: root,
    env: { ...process.env, ...QUIET },
  })
}
