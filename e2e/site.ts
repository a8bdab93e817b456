import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as plain } from '@playwright/test'

export type Site = {
  /** Without a slash at the end. */
  url: string
  dataDir: string
  /** Runs `npm run gazette -- …` on the site's data and returns what it printed. Throws when it fails. */
  gazette: (...args: string[]) => Promise<string>
  /** The same with something to read on its standard input. */
  gazetteReading: (input: string, ...args: string[]) => Promise<string>
  /** The link that the server printed for making the first account. */
  setupLink: () => Promise<string>
}

type SiteOptions = {
  /** Whether the site begins with the sample posts. */
  samples: boolean
  /** Further variables of its environment. */
  environment: Record<string, string>
}

/**
 * A test that gets a site of its own kind: built, running, with a fresh database. Tests with equal options share it,
 * so a journey that changes what others read asks for something of its own: `test.use({ environment: { … } })`.
 */
export const test = plain.extend<{ baseURL: string }, SiteOptions & { site: Site }>({
  samples: [true, { option: true, scope: 'worker' }],
  environment: [{}, { option: true, scope: 'worker' }],
  site: [
    async ({ samples, environment }, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'gazette-e2e-'))
      const env = {
        ...process.env,
        NODE_ENV: 'production' as const,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl(),
        GAZETTE_SAMPLE: samples ? '1' : '0',
        ...environment,
      }
      const server = spawn(process.execPath, ['dist/server.mjs'], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const printed = printedBy(server)
      const gazetteReading = async (input: string, ...args: string[]) => {
        const running = promisify(execFile)(process.execPath, ['dist/gazette.mjs', ...args], { env })
        running.child.stdin?.end(input)
        return (await running).stdout
      }
      await use({
        url: await printed(/Gazette is at (\S+?)\/?\s/),
        dataDir,
        gazette: (...args) => gazetteReading('', ...args),
        gazetteReading,
        setupLink: () => printed(/(http\S+\/setup\?token=\S+)\s/),
      })
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
})

export { expect } from '@playwright/test'

/** Empty: SQLite in the data folder. On a server, the site makes the database itself. */
function databaseUrl(): string {
  const server = process.env.E2E_DATABASE_SERVER
  return server ? new URL(`/e2e_${crypto.randomUUID().replaceAll('-', '')}`, server).href : ''
}

/** Listens to what the server prints; what is returned waits until it has printed something like `wanted`. */
function printedBy(server: ChildProcess): (wanted: RegExp) => Promise<string> {
  let output = ''
  server.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return (wanted) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const [, found] = wanted.exec(output) ?? []
        if (!found) return
        server.stdout?.off('data', look)
        resolve(found)
      }
      server.once('exit', () => reject(new Error(`The site did not start: ${output}`)))
      server.stdout?.on('data', look)
      look()
    })
}
