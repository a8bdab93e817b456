import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pinned } from './load.ts'
import { processorTime } from './processes.ts'

export type Running = {
  url: string
  /** Milliseconds from the start of the process to its first page. */
  startedIn: number
  /** Bytes it has in memory at present. */
  memory: () => number
  /** Seconds of processor time it has used. */
  processorTime: () => number
  stop: () => Promise<void>
}

type Start = { command: string[]; url: string; env?: Record<string, string>; cwd?: string }

/** Starts a server on the first processor and waits for its front page. */
async function start({ command, url, env, cwd }: Start): Promise<Running> {
  if (await answers(url)) throw new Error(`Another program answers at ${url} already. Stop it first.`)
  const [program = '', ...args] = await pinned(0, command)
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${command.join(' ')} ended with ${child.exitCode}`)
    await sleep(10)
  }
  return {
    url,
    startedIn: performance.now() - begun,
    memory: () => residentBytes(child),
    processorTime: () => processorTime([child.pid ?? 0]),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

function residentBytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

export function startGazette(dataDir: string, port: number): Promise<Running> {
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    // As `npm start` has it.
    MALLOC_ARENA_MAX: '1',
  }
  const command = [process.execPath, '--max-semi-space-size=4', 'dist/server.mjs']
  return start({ command, url: `http://127.0.0.1:${port}`, env })
}

/** The same build without the page cache. */
export function startPlainNext(dataDir: string, port: number): Promise<Running> {
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    NODE_ENV: 'production',
    SITE_URL: `http://127.0.0.1:${port}`,
  }
  const command = [
    process.execPath,
    'node_modules/next/dist/bin/next',
    'start',
    '-p',
    String(port),
    // By another name of the same, Next takes its own rewrites for those to another host.
    '-H',
    'localhost',
  ]
  return start({ command, url: `http://127.0.0.1:${port}`, env })
}

/** nginx with files of the same bytes, one worker, nothing written to a log. */
export async function startNginx(folder: string, port: number, files: Map<string, Buffer>): Promise<Running> {
  for (const [path, content] of files) {
    const file = join(folder, 'files', path === '/' ? 'index.html' : path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const configuration = `
daemon off; master_process off; worker_processes 1; error_log stderr crit; pid ${folder}/pid;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type text/html;
  open_file_cache max=1000; etag on;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${folder}/files; index index.html; }
}`
  await writeFile(join(folder, 'nginx.conf'), configuration)
  const command = ['nginx', '-p', folder, '-c', join(folder, 'nginx.conf')]
  return start({ command, url: `http://127.0.0.1:${port}` })
}
