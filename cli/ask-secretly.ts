import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks at the terminal; what is typed is not shown. Null: whoever was asked has ended it (Ctrl-C, Ctrl-D). */
export function askSecretly(question: string): Promise<string | null> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve) => {
    // Closing says null to a promise that has its answer already.
    terminal.once('close', () => {
      process.stderr.write('\n')
      resolve(null)
    })
    terminal.question('', (answer) => {
      resolve(answer)
      terminal.close()
    })
  })
}
