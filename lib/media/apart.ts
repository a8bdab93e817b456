import { execFile } from 'node:child_process'

/** At the top of every program that works on pictures: when memory runs out, the machine ends it and not the site. */
export const FIRST_TO_GO = `
import { writeFileSync as write } from 'node:fs'
try { write('/proc/self/oom_score_adj', '1000') } catch {}
`

const LARGEST_RESULT = 64 * 1024 ** 2

type Work = {
  /** A module that reads `process.stdin` and writes to `process.stdout`. */
  program: string
  args: string[]
  input: Buffer
  /** Milliseconds that it may take. */
  patience: number
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * What a program makes of `input`, in a process of its own, which is ended when it takes too long: a few bytes of picture
 * can ask for hours of work and gigabytes of memory, and of those in this process readers would notice. One at a time,
 * however many arrive. Rejects for what the program does not make.
 */
export function workApart(work: Work): Promise<Buffer> {
  const done = turn.then(() => run(work))
  turn = done.catch(() => {})
  return done
}

function run({ program, args, input, patience }: Work): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', FIRST_TO_GO + program, ...args],
      { encoding: 'buffer', maxBuffer: LARGEST_RESULT, timeout: patience, killSignal: 'SIGKILL' },
      (error, result) => (error ? reject(error) : resolve(result)),
    )
    // When it ends before it has read everything, the callback says why.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
