import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A running server. */
export type ServerProcess = {
  /** Without a slash at the end. */
  url: string
  /** What it was started with, for programs that work on the same data. */
  env: NodeJS.ProcessEnv
  /** Waits until it has printed something like `wanted`; gives the first group. */
  printed: (wanted: RegExp) => Promise<string>
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
  const printed = printedBy(server)
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal)
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  }
  return {
    url: await printed(/Gazette is at (\S+?)\/?\s/),
    env,
    printed,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

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
