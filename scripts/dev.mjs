// `npm run dev`: the site with reload; a change to the server itself restarts it.
import './require-node.mjs'
import { spawn } from 'node:child_process'
import { ensureInstalled } from './install.mjs'
import { command, root, step } from './step.mjs'

process.chdir(root)
await command(async () => {
  await ensureInstalled({ dev: true })
  await step('Generating the database clients', [process.execPath, 'scripts/db-generate.mjs'])
})
const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server.ts']
const env = { ...process.env, NODE_ENV: /** @type {const} */ ('development'), NEXT_TELEMETRY_DISABLED: '1' }
const child = spawn(process.execPath, watch, { cwd: root, stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 0))
