// Runs the steps of a long command: one short line each, the output of its tools only when one fails.
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Something failed; the message is one line that says what to do. */
export class StepError extends Error {}

/**
 * Runs a program in the folder of the project and returns what it printed. When it fails, throws StepError with
 * the advice of `explain` for its output, or else shows the output (`show`) or tells where it was kept.
 * @param {string} title
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, explain?: (output: string) => string | undefined, show?: boolean }} [options]
 */
export async function step(title, command, { env = {}, explain, show = false } = {}) {
  const started = Date.now()
  process.stdout.write(`${title}… `)
  const { code, output } = await run(command, env)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(code === 0 ? `${seconds} s` : `failed after ${seconds} s`)
  if (code === 0) return output
  const advice = explain?.(output)
  if (advice) throw new StepError(advice)
  const log = show ? undefined : await kept(output)
  if (log) throw new StepError(`${title}: failed. What the tool said is in ${log}`)
  console.log(output)
  throw new StepError(`${title}: failed, see above.`)
}

/** @param {string} output */
async function kept(output) {
  try {
    const log = join(root, '.next', 'failure.log')
    await mkdir(dirname(log), { recursive: true })
    await writeFile(log, output)
    return log
  } catch {
    return undefined
  }
}

/** @param {string} name a program that a package brings */
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/**
 * @param {string[]} command
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number, output: string }>}
 */
function run([program = '', ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    const stop = () => child.kill()
    process.once('SIGTERM', stop)
    child.on('close', (code) => {
      process.off('SIGTERM', stop)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs the body of a command: a StepError becomes its one line and the exit status.
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
