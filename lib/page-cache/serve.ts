import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { addressOf, type Address } from './address.ts'
import type { Pages } from './pages.ts'
import { send } from './send.ts'
import type { Validity } from './validity.ts'

/** What readers were given since the process started. */
export type Tally = { ready: number; found: number; lastGood: number; unavailable: number }

type Options = {
  pages: Pages
  validity: Validity
  /** Answers whatever is not a reader's. */
  next: RequestListener
  /** Tells a reader that there is nothing to show at present. */
  apologise: RequestListener
  /** Milliseconds. */
  clock: () => number
  tally: Tally
}

/** Stands in front of Next: readers get finished pages, everything else passes through as it came. */
export function serve({ pages, validity, next, apologise, clock, tally }: Options): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') return next(request, response)
    const now = clock()
    let page = pages.ready(url, now)
    if (page) {
      tally.ready++
      return send(request, response, page, now, validity.until)
    }
    const address = addressOf(url)
    if (!address) return next(request, response)
    page = pages.ready(address.key, now)
    if (page) {
      tally.ready++
      return send(request, response, page, now, validity.until)
    }
    void answer(address, request, response)
  }

  async function answer(address: Address, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = await pages.find(address)
    const now = clock()
    switch (found.kind) {
      case 'right':
        tally.found++
        // A page that came after its time must not be kept by anybody.
        return send(request, response, found.page, now, pages.ready(address.key, now) ? validity.until : now)
      case 'last good':
        tally.lastGood++
        return send(request, response, found.page, now, now)
      case 'nothing':
        tally.unavailable++
        return apologise(request, response)
      case 'not ours':
        return next(request, response)
    }
  }
}
