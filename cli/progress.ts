import type { WriteStream } from 'node:tty'

const WIDTH = 30
const PAUSE = 100

/** Draws how far a part of the work has come, on one line of a terminal; on anything else it stays silent. */
export class ProgressBar {
  readonly #terminal: WriteStream
  #drawnAt = 0

  constructor(terminal: WriteStream) {
    this.#terminal = terminal
  }

  readonly show = (part: string, done: number, total: number): void => {
    const isOver = done >= total
    if (!this.#terminal.isTTY || (!isOver && Date.now() - this.#drawnAt < PAUSE)) return
    this.#drawnAt = Date.now()
    const share = total === 0 ? 1 : Math.min(done / total, 1)
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
    this.#terminal.write(`\r${part.padEnd(14)} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %\x1b[K`)
  }

  /** Takes the line away, so that what follows begins on a clean one. */
  clear(): void {
    if (this.#terminal.isTTY) this.#terminal.write('\r\x1b[K')
  }
}
