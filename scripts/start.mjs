// `npm start`: everything from a fresh clone to a running site; each step only when it is needed.
import './require-node.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { command, root } from './step.mjs'

process.chdir(root)
await command(async () => {
  await ensureInstalled({ dev: false })
  await ensureBuilt()
})
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
await import(new URL('../dist/server.mjs', import.meta.url).href)
