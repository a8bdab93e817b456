import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as plain } from '@playwright/test'
import { startServer } from './server-process.ts'

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
  /** Ends the server like a power cut, does something, and starts it again at the same address. */
  powerCut: (meanwhile: () => Promise<void>) => Promise<void>
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
      const begin = {
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl(),
        GAZETTE_SAMPLE: samples ? '1' : '0',
        ...environment,
      }
      let server = await startServer(begin)
      const { url, env } = server
      const gazetteReading = async (input: string, ...args: string[]) => {
        const running = promisify(execFile)(process.execPath, ['dist/gazette.mjs', ...args], {
          env,
        })
        running.child.stdin?.end(input)
        return (await running).stdout
      }
      await use({
        url,
        dataDir,
        gazette: (...args) => gazetteReading('', ...args),
        gazetteReading,
        setupLink: () => server.printed(/(http\S+\/setup\?token=\S+)\s/),
        async powerCut(meanwhile) {
          await server.kill()
          await meanwhile()
          server = await startServer({ ...begin, PORT: new URL(url).port })
        },
      })
      await server.stop()
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
