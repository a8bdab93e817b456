// `npm test`: everything from a fresh clone to the last line, `N passed, N failed`, and the exit status that says the same.
import './require-node.mjs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { check } from './check.mjs'
import { ensureInstalled } from './install.mjs'
import { bin, command, root, step, StepError } from './step.mjs'

const results = join(root, 'test-results')
const vitestReport = join(results, 'vitest.json')
const playwrightReport = join(results, 'playwright.json')

await command(async () => {
  await ensureInstalled({ dev: true })
  await step('Generating the database clients', [process.execPath, 'scripts/db-generate.mjs'])
  await rm(results, { recursive: true, force: true })
  await mkdir(results, { recursive: true })
  const failed = await check()
  if (!(await succeeds(unitTests))) failed.push('Tests')
  if (!(await succeeds(journeys))) failed.push('Journeys')
  const counts = [await vitestCounts(), await playwrightCounts()]
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`)
  const [passed, notPassed] = [
    sum(counts.map((count) => count.passed)),
    sum(counts.map((count) => count.failed)),
  ]
  // Whatever failed without being a test, such as a check, counts as one.
  console.log(`${passed} passed, ${Math.max(notPassed, failed.length)} failed`)
  if (failed.length > 0) process.exitCode = 1
})

async function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  await step('Tests, those of the database on SQLite and PostgreSQL', [bin('vitest'), 'run', ...reporters], {
    show: true,
  })
}

async function journeys() {
  await ensureBuilt()
  const { ensureChromium } = await import('./chromium.mjs')
  const env = { CHROMIUM_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport }
  await step('Journeys in a browser', [bin('playwright'), 'test', '--reporter=list,json'], {
    env,
    show: true,
  })
}

/** @param {() => Promise<void>} part */
async function succeeds(part) {
  try {
    await part()
    return true
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    console.log(error.message)
    return false
  }
}

async function vitestCounts() {
  const report = await readReport(vitestReport)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

async function playwrightCounts() {
  const stats = (await readReport(playwrightReport))?.stats
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}

/** @param {string} file */
async function readReport(file) {
  return JSON.parse(await readFile(file, 'utf8').catch(() => 'null'))
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
