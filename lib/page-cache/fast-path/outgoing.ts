import type { Socket } from 'node:net'

/** Answers to all that came in at the same time leave one right after the other: each writing by itself costs more. */
export class Outgoing {
  #waiting: { socket: Socket; wire: Buffer }[] = []

  send(socket: Socket, wire: Buffer): void {
    if (this.#waiting.length === 0) setImmediate(() => this.flush())
    this.#waiting.push({ socket, wire })
  }

  /** Sends at once what waits. */
  flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { socket, wire } of waiting) socket.write(wire)
  }
}
