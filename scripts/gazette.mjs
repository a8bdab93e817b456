// `npm run gazette -- COMMAND`: the command line, installed and built like the site itself.
import './require-node.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { command, root } from './step.mjs'

process.chdir(root)
await command(async () => {
  await ensureInstalled({ dev: false })
  await ensureBuilt()
})
Object.assign(process.env, { NODE_ENV: 'production' })
await import(new URL('../dist/gazette.mjs', import.meta.url).href)
