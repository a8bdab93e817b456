import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { addressOf } from './address.ts'
import { apology } from './apologise.ts'
import { headsOf } from './head.ts'
import type { Lookup } from './lookup.ts'
import type { Page } from './page.ts'
import { chooseAnswer } from './send.ts'
import { readSimpleRequest, type SimpleRequest } from './simple-request.ts'
import { KEPT_OPEN, toWire, Wires } from './wire.ts'

/** Milliseconds for which a connection may stay silent before its first request, or stop in the middle of an answer. */
const LONGEST_SILENCE = 60_000

/**
 * Answers simple requests on the connection itself, for two thirds of what node:http costs. A connection that sends
 * anything else is handed over to node:http for good, with what it has sent.
 */
export class FastPath {
  readonly #lookup: Lookup
  readonly #wires = new Wires()
  #outgoing: { socket: Socket; wire: Buffer }[] = []
  /** Connections that wait for a request. */
  readonly #idle = new Set<Socket>()

  constructor(lookup: Lookup) {
    this.#lookup = lookup
  }

  /** Takes the connections that `server` gets from now on. */
  guard(server: Server): void {
    const listeners = server.listeners('connection')
    const handOver = (socket: Socket) => {
      for (const listener of listeners) Reflect.apply(listener, server, [socket])
    }
    server.removeAllListeners('connection')
    server.on('connection', (socket: Socket) => this.#take(socket, handOver))
  }

  /** Ends the connections that wait for a request, as `closeIdleConnections` of node:http does with its own. */
  closeIdle(): void {
    this.#flush()
    for (const socket of this.#idle) socket.end()
  }

  #take(socket: Socket, handOver: (socket: Socket) => void): void {
    const idle = this.#idle
    const forget = () => idle.delete(socket)
    const end = () => {
      this.#flush()
      socket.end()
    }
    const cut = () => socket.destroy()
    const quiet = () => {
      if (socket.writableLength === 0 || socket.timeout === LONGEST_SILENCE) return cut()
      // A phone in a tunnel reads on when it comes out.
      socket.setTimeout(LONGEST_SILENCE)
      hasTime = false
    }
    let hasTime = false

    const read = (piece: Buffer) => {
      // What comes before the last answer has left is for node:http, which makes clients wait.
      const request = socket.writableLength === 0 ? readSimpleRequest(piece) : null
      if (!request) return giveAway(piece)
      const ready = this.#ready(request)
      if (ready) return answer(ready)
      forget()
      // What it sends meanwhile waits: answers come in the order of requests. It is not silent, we are.
      socket.pause().setTimeout(0)
      hasTime = false
      void this.#find(request).then((found) => {
        if (socket.destroyed) return
        if (!found) return giveAway(piece)
        idle.add(socket)
        answer(found)
        socket.resume()
      })
    }
    const answer = (wire: Buffer) => {
      this.#send(socket, wire)
      if (!hasTime) socket.setTimeout(KEPT_OPEN * 1000)
      hasTime = true
    }
    const giveAway = (piece: Buffer) => {
      this.#flush()
      forget()
      socket.off('data', read).off('end', end).off('timeout', quiet).off('close', forget).setTimeout(0)
      handOver(socket)
      socket.off('error', cut)
      socket.unshift(piece)
      socket.resume()
    }
    idle.add(socket)
    socket.setTimeout(LONGEST_SILENCE)
    socket.on('data', read).on('end', end).on('timeout', quiet).on('error', cut).on('close', forget)
  }

  /** Answers to all that came in at the same time leave one right after the other: each writing by itself costs more. */
  #send(socket: Socket, wire: Buffer): void {
    if (this.#outgoing.length === 0) setImmediate(() => this.#flush())
    this.#outgoing.push({ socket, wire })
  }

  #flush(): void {
    const outgoing = this.#outgoing
    this.#outgoing = []
    for (const { socket, wire } of outgoing) socket.write(wire)
  }

  #ready(request: SimpleRequest): Buffer | undefined {
    const { now } = this.#lookup
    const page = this.#lookup.ready(request.target, now)
    return page && this.#write(request, page, now, this.#lookup.until)
  }

  /** Undefined: not for us to answer. */
  async #find(request: SimpleRequest): Promise<Buffer | undefined> {
    const address = addressOf(request.target)
    if (!address) return undefined
    const found = await this.#lookup.find(address)
    switch (found.kind) {
      case 'page':
        return this.#write(request, found.page, found.now, found.until)
      case 'nothing': {
        const { status, head, body } = apology
        return toWire(status, head, request.method === 'HEAD' ? undefined : body, this.#lookup.now)
      }
      case 'not ours':
        return undefined
    }
  }

  #write({ method, wishes }: SimpleRequest, page: Page, now: number, until: number): Buffer {
    const { verdict, form } = chooseAnswer(wishes, page, now)
    switch (verdict) {
      case 'send':
        return method === 'GET'
          ? this.#wires.full(page, form, now, until)
          : toWire(page.status, headsOf(page, form, now, until).full, undefined, now)
      case 'not modified':
        return this.#wires.unchanged(page, form, now, until)
      case 'precondition failed':
        return toWire(412, ['Content-Length', '0'], undefined, now)
    }
  }
}
