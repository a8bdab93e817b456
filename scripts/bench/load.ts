import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Times in milliseconds. */
export type Measured = { requests: number; perSecond: number; p50: number; p99: number; errors: number }

const run = promisify(execFile)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)

/** Whether a program is there. */
export function has(program: string): Promise<boolean> {
  return run('which', [program]).then(
    () => true,
    () => false,
  )
}

/** Loads one address from the second processor, as fast as it is answered. */
export function load(
  url: string,
  { connections = 32, headers = {} }: { connections?: number; headers?: Record<string, string> } = {},
): Promise<Measured> {
  return wrk(url, connections, headers)
}

/** Loads one address with about `perSecond` requests, each connection pausing a millisecond between two. */
export async function pace(url: string, perSecond: number): Promise<Measured> {
  const script = join(tmpdir(), `pace-${process.pid}.lua`)
  await writeFile(script, 'function delay() return 1 end')
  try {
    return await wrk(url, Math.max(1, Math.round(perSecond / 900)), {}, ['-s', script])
  } finally {
    await rm(script)
  }
}

async function wrk(
  url: string,
  connections: number,
  headers: Record<string, string>,
  options: string[] = [],
): Promise<Measured> {
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const how = ['-t1', `-c${connections}`, `-d${SECONDS}s`, '--timeout', '10s', '--latency', ...options]
  const [program = '', ...args] = await pinned(1, ['wrk', ...how, ...fields, url])
  const { stdout } = await run(program, args)
  const failed =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? []
  return {
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    p50: milliseconds(/^ +50%\s+(\S+)/m.exec(stdout)?.[1]),
    p99: milliseconds(/^ +99%\s+(\S+)/m.exec(stdout)?.[1]),
    errors:
      Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0) +
      failed.reduce((sum, n) => sum + Number(n), 0),
  }
}

/** The command, bound to a processor where that can be done. */
export async function pinned(processor: number, command: string[]): Promise<string[]> {
  return (await has('taskset')) ? ['taskset', '-c', String(processor), ...command] : command
}

function milliseconds(text = ''): number {
  const value = Number.parseFloat(text)
  if (text.endsWith('us')) return value / 1000
  return text.endsWith('ms') ? value : value * 1000
}
