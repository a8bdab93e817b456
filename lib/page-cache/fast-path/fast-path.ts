import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { addressOf } from '../address.ts'
import { apology } from '../apologise.ts'
import { attend, type Desk } from './connection.ts'
import { headsOf } from '../http/head.ts'
import type { Lookup } from '../lookup.ts'
import { Outgoing } from './outgoing.ts'
import type { Page } from '../page.ts'
import { chooseAnswer } from '../http/send.ts'
import type { SimpleRequest } from './simple-request.ts'
import { KEPT_OPEN, toWire, Wires } from './wire.ts'

/**
 * Answers simple requests on the connection itself, for half of what node:http costs. A connection that sends anything
 * else is handed over to node:http for good, with what it has sent.
 */
export class FastPath {
  readonly #lookup: Lookup
  readonly #wires = new Wires()
  readonly #outgoing = new Outgoing()
  /** Connections that wait for a request. */
  readonly #idle = new Set<Socket>()

  constructor(lookup: Lookup) {
    this.#lookup = lookup
  }

  /** Takes the connections that `server` gets from now on. Those that it is given it keeps open for as long as we do. */
  guard(server: Server): void {
    const listeners = server.listeners('connection')
    const desk: Desk = {
      ready: (request) => this.#ready(request),
      find: (request) => this.#find(request),
      outgoing: this.#outgoing,
      idle: this.#idle,
      handOver(socket) {
        for (const listener of listeners) Reflect.apply(listener, server, [socket])
      },
    }
    server.keepAliveTimeout = KEPT_OPEN * 1000
    server.removeAllListeners('connection')
    server.on('connection', (accepted: Socket) => attend(accepted, desk))
  }

  /**
   * Ends the connections that wait for a request once all that they were sent has left, as `closeIdleConnections` of
   * node:http does with its own. It does not wait for the other ends, some of which are not there any more.
   */
  closeIdle(): void {
    this.#outgoing.flush()
    for (const socket of this.#idle) socket.destroySoon()
    this.#idle.clear()
  }

  #ready(request: SimpleRequest): Buffer | undefined {
    const { now } = this.#lookup
    const page = this.#lookup.ready(request.target, now)
    return page && this.#write(request, page, now, this.#lookup.until)
  }

  /** Undefined: not for us to answer. */
  async #find(request: SimpleRequest): Promise<Buffer | undefined> {
    const address = addressOf(request.target)
    if (!address || address === 'too long') return undefined
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
