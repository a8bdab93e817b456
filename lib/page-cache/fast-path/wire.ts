import { STATUS_CODES } from 'node:http'
import { headsOf, NEAR, type Head } from '../http/head.ts'
import type { Form, Page } from '../page.ts'

/**
 * Seconds for which a connection on which nothing happens stays open. Proxies and load balancers keep theirs for sixty: when
 * we closed first, a request that was already on its way would be lost.
 */
export const KEPT_OPEN = 75

/** An answer as it goes over the wire (RFC 9112 section 4), with the fields that node:http would add. */
export function toWire(status: number, head: Head, body: Buffer | undefined, now: number): Buffer {
  let lines = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
  for (let at = 0; at < head.length; at += 2) lines += `${head[at]}: ${head[at + 1]}\r\n`
  lines += `Date: ${new Date(now).toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${KEPT_OPEN}\r\n\r\n`
  const start = Buffer.from(lines, 'latin1')
  return body ? Buffer.concat([start, body]) : start
}

/** What is kept for the rest of a second weighs this much at most. */
const LIMIT = 4 * 1024 ** 2

/** Answers in one piece. Their dates are good for a second: for so long the ones that are asked for are kept. */
export class Wires {
  readonly #full = new Map<Form, Buffer>()
  readonly #unchanged = new Map<Form, Buffer>()
  #bytes = 0
  #second = 0
  #until = 0
  #near = false

  full(page: Page, form: Form, now: number, until: number): Buffer {
    this.#turn(now, until)
    return (
      this.#full.get(form) ??
      this.#keep(this.#full, form, toWire(page.status, headsOf(page, form, now, until).full, form.body, now))
    )
  }

  unchanged(page: Page, form: Form, now: number, until: number): Buffer {
    this.#turn(now, until)
    return (
      this.#unchanged.get(form) ??
      this.#keep(
        this.#unchanged,
        form,
        toWire(304, headsOf(page, form, now, until).unchanged, undefined, now),
      )
    )
  }

  #keep(kept: Map<Form, Buffer>, form: Form, wire: Buffer): Buffer {
    if (this.#bytes + wire.length <= LIMIT) {
      kept.set(form, wire)
      this.#bytes += wire.length
    }
    return wire
  }

  /** Lets go of everything when the second, or what heads say about caching, is another one. */
  #turn(now: number, until: number): void {
    const second = Math.floor(now / 1000)
    const near = until - now <= NEAR
    if (second === this.#second && until === this.#until && near === this.#near) return
    this.#second = second
    this.#until = until
    this.#near = near
    this.#full.clear()
    this.#unchanged.clear()
    this.#bytes = 0
  }
}
