import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { adminPaths } from './lib/admin-paths.ts'
import { now, nowInMilliseconds } from './lib/clock.ts'
import { ConfigError, readConfig, type Config } from './lib/config.ts'
import { DatabaseError } from './lib/db/database-error.ts'
import { closeDatabase, type Database } from './lib/db/db.ts'
import { log } from './lib/log.ts'
import { Darkroom } from './lib/media/darkroom.ts'
import { metricsOf } from './lib/page-cache/metrics.ts'
import { openPageCache, type PageCache } from './lib/page-cache/open.ts'
import { closeServer } from './lib/process/close-server.ts'
import { ensureDataDir } from './lib/process/data-dir.ts'
import { withFailurePage } from './lib/process/failure-response.ts'
import { keepForm } from './lib/process/kept-form.ts'
import { listen } from './lib/process/listen.ts'
import { mayReadMetrics, refuseMetrics } from './lib/process/metrics-access.ts'
import { withoutDots } from './lib/process/target.ts'
import { hasReaders, preparedDatabase } from './lib/process/prepare-database.ts'
import { spareMemory } from './lib/process/spare-memory.ts'
import { tellNobody } from './lib/schedule/claim.ts'
import { Schedule } from './lib/schedule/schedule.ts'
import { admit, isForStaff } from './lib/process/staff-request.ts'
import { offerSetup } from './lib/staff/setup.ts'

type Site = {
  handle: RequestListener
  database: () => Promise<Database>
  closeIdle: () => void
  close: () => Promise<void>
}

try {
  await start()
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DatabaseError)) throw error
  console.error(`Gazette cannot start. ${error.message}`)
  process.exit(1)
}

async function start(): Promise<void> {
  spareMemory()
  const given = readConfig(process.env)
  await ensureDataDir(given.dataDir)
  // Node's own five minutes for a whole request are too few for a film of 2 GB.
  const server = createServer({ requestTimeout: 2 * 60 * 60 * 1000 })
  // The port comes first: whether it can be had shows at once, and early requests wait instead of failing.
  process.env.PORT = String(await listen(server, given.port, given.host))
  const config = readConfig(process.env)
  const opening = openSite(server, config)
  const waitForSite: RequestListener = (request, response) => {
    void opening.then((site) => site.handle(request, response))
  }
  server.on('request', waitForSite)
  stopOnSignal(server, opening, config)
  const site = await opening
  server.off('request', waitForSite)
  server.on('request', site.handle)
  console.log(`Gazette is at ${config.siteUrl}/`)
  await printSetupLink(site, config)
}

/** While nobody has an account, whoever reads this may make the first one. */
async function printSetupLink({ database }: Site, { siteUrl }: Config): Promise<void> {
  try {
    const token = await offerSetup(await database(), now())
    if (token)
      console.log(`Nobody can sign in yet. Make the first account at ${siteUrl}${adminPaths.setup(token)}`)
  } catch (error) {
    log.error({ error }, 'No set-up link could be made')
  }
}

async function openSite(server: Server, config: Config): Promise<Site> {
  const database = preparedDatabase(config, now)
  await database().catch(async (error: unknown) => {
    // Readers get what they got before; the page cache tries again until the database is there.
    if (!(await hasReaders(config.dataDir))) throw error
    log.error({ error }, 'The database cannot be used; readers get the last good copies')
  })
  const dev = config.environment === 'development'
  const preparing = prepareNext(server, config)
  const how = { trustProxy: config.trustProxy, siteUrl: config.siteUrl, development: dev }
  const passOn: RequestListener = (request, response) => {
    request.url = withoutDots(request.url ?? '/')
    if (!admit(request, response, how)) return
    if (isForStaff(request.url)) keepForm(request, response)
    // The screens of staff have script, which shows what failed.
    else if (!dev) withFailurePage(response)
    void preparing.then(({ answer }) => answer(request, response))
  }
  // Before Next is ready: pages that are on the disk and right need none.
  const readers = dev ? undefined : await openReaders(passOn, database, config)
  readers?.fastPath.guard(server)
  const { close: closeNext } = await preparing
  const schedule = new Schedule({ database, now, follow: tellNobody })
  schedule.start()
  const darkroom = new Darkroom({ database, dataDir: config.dataDir, now })
  darkroom.start()
  return {
    handle: readers?.handle ?? passOn,
    database,
    closeIdle: () => readers?.fastPath.closeIdle(),
    async close() {
      await readers?.close()
      await schedule.stop()
      await darkroom.stop()
      await closeNext()
      await closeDatabase()
    },
  }
}

async function prepareNext(
  server: Server,
  { environment, port }: Config,
): Promise<{ answer: RequestListener; close: () => Promise<void> }> {
  const { default: next } = await import('next')
  // Next asks itself for the screen that an action leads to: behind a proxy it would do so over TLS, in vain.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`
  const app = next({
    dev: environment === 'development',
    dir: process.cwd(),
    hostname: 'localhost',
    port,
    httpServer: server,
  })
  await app.prepare()
  const answer = app.getRequestHandler()
  return { answer: (request, response) => void answer(request, response), close: () => app.close() }
}

/** What is in front of Next, and its metrics for those who may read them. */
async function openReaders(
  passOn: RequestListener,
  database: Site['database'],
  config: Config,
): Promise<Pick<PageCache, 'handle' | 'fastPath' | 'close'>> {
  const cache = await openPageCache({
    next: passOn,
    database,
    config,
    buildFolder: join(process.cwd(), '.next'),
    clock: nowInMilliseconds,
  })
  return {
    handle(request, response) {
      if (!/^\/metrics(?:\?|$)/.test(request.url ?? '')) return cache.handle(request, response)
      if (!mayReadMetrics(request, config.metricsToken)) return refuseMetrics(response)
      response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      response.end(metricsOf(cache))
    },
    fastPath: cache.fastPath,
    close: cache.close,
  }
}

/** Open requests are answered first, for at most eight seconds, so that the whole takes less than ten. */
function stopOnSignal(server: Server, opening: Promise<Site>, config: Config): void {
  const patience = config.environment === 'development' ? 0 : 8_000
  let stopping = false
  const stop = async () => {
    // A terminal and npm both send the signal on, so the second one says nothing new.
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 9_500).unref()
    const site = await opening
    await closeServer(server, patience, site.closeIdle)
    await site.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
