// `npm run e2e`: the journeys in a real browser, against the built server. Arguments go to Playwright.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { bin, command, root } from './step.mjs'

await command(async () => {
  await ensureInstalled({ dev: true })
  await ensureBuilt()
  const { ensureChromium } = await import('./chromium.mjs')
  const env = { ...process.env, CHROMIUM_PATH: await ensureChromium() }
  const { status } = spawnSync(bin('playwright'), ['test', ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
})
