import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A running server. */
export type ServerProcess = {
  /** Without a slash at the end. */
  url: string
  /** Asks it to end and waits until it has. */
  stop: () => Promise<void>
  /** Ends it like a power cut. */
  kill: () => Promise<void>
}

/** Starts the built server on a free port, or on the one in `environment`, and waits until it says where it is. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: '0',
    HOST: '127.0.0.1',
    ...environment,
  }
  const server = spawn(process.execPath, ['dist/server.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal)
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  }
  return { url: await address(server), stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

async function address(server: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`The site did not start: ${output}`)))
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, url] = /Gazette is at (\S+?)\/?\s/.exec(output) ?? []
      if (url) resolve(url)
    })
  })
}
