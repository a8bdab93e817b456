// `npm run check`: everything about the code that can be seen without running it. Seconds, not minutes.
import './require-node.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { bin, command, root, step, StepError } from './step.mjs'

const PARTS = [
  'app',
  'components',
  'lib',
  'cli',
  'scripts',
  'e2e',
  'server.ts',
  'proxy.ts',
  'vitest.config.ts',
]

/** Runs all checks, also those after one that fails, and returns the titles of those that failed. */
export async function check() {
  /** @type {[string, () => Promise<unknown>][]} */
  const checks = [
    ['Format', () => shown('Format', ['oxfmt', '--check', '.'])],
    ['Lint', () => shown('Lint', ['oxlint', '--type-aware', '--deny-warnings'])],
    ['Types', types],
    ['Imports', imports],
    ['Unused code', () => shown('Unused code', ['knip', '--no-config-hints'])],
  ]
  /** @type {string[]} */
  const failed = []
  for (const [title, run] of checks) await run().catch((error) => failed.push(titleOf(error, title)))
  return failed
}

/** @param {unknown} error @param {string} title */
function titleOf(error, title) {
  if (!(error instanceof StepError)) throw error
  return title
}

/** @param {string} title @param {string[]} command */
function shown(title, [program = '', ...args]) {
  return step(title, [bin(program), ...args], { show: true })
}

async function types() {
  const env = { NEXT_TELEMETRY_DISABLED: '1' }
  await step('Types of routes', [bin('next'), 'typegen'], { env, show: true })
  await shown('Types', ['tsc', '--noEmit'])
}

async function imports() {
  const output = await shown('Imports', [
    'depcruise',
    ...PARTS.filter((part) => existsSync(join(root, part))),
  ])
  const [, modules = '0'] = /\((\d+) modules/.exec(output) ?? []
  if (Number(modules) > 50) return
  console.log(`Only ${modules} modules were read: the check would pass whatever they import.`)
  throw new StepError('Imports: failed, see above.')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    await ensureInstalled({ dev: true })
    await step('Generating the database clients', [process.execPath, 'scripts/db-generate.mjs'])
    const failed = await check()
    if (failed.length > 0) throw new StepError(`Failed: ${failed.join(', ')}`)
  })
}
