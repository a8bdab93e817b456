// `npm run bench`: measures the built server beside others, from a fresh clone on (scripts/bench/table.ts).
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { bin, command, root } from './step.mjs'

await command(async () => {
  await ensureInstalled({ dev: true })
  await ensureBuilt()
  const { status } = spawnSync(bin('tsx'), ['scripts/bench/table.ts'], { cwd: root, stdio: 'inherit' })
  if (status === 0) spawnSync(bin('oxfmt'), ['docs/benchmarks.md'], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
})
