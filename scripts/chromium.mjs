// Finds a Chromium for the journeys in e2e/, or gets one.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { bin, step, StepError } from './step.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
]
const ON_MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The program of the first browser that runs here: the one in CHROMIUM_PATH, Playwright's, the system's. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`))
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  return [chromium.executablePath(), ...onPath, ...ON_MAC].find(
    (program) => existsSync(program) && runs(program),
  )
}

/** As findChromium, but installs one where there is none. Throws StepError when that is not possible either. */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !runs(given)) throw new StepError(`CHROMIUM_PATH: ${given} is not a browser that runs here.`)
  return findChromium() ?? (await installed())
}

async function installed() {
  const asRoot = process.getuid?.() === 0
  const ways = [[bin('playwright'), 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']]
  if (asRoot && existsSync('/usr/bin/apt-get')) ways.push(['apt-get', 'install', '-y', 'chromium'])
  for (const way of ways) {
    await step(`Getting a Chromium (${way[0]?.split('/').pop()} install)`, way).catch(() => {})
    const found = findChromium()
    if (found) return found
  }
  throw new StepError(
    'There is no Chromium for the browser journeys, and none could be installed. Install one ' +
      '(Debian: apt-get install chromium) or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  )
}

/** @param {string} program */
function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}
