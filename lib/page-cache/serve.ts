import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { withoutOrigin } from '../process/target.ts'
import { addressOf, type Address } from './address.ts'
import { apologise } from './apologise.ts'
import type { Lookup } from './lookup.ts'
import { send } from './http/send.ts'

/** Stands in front of `next`: readers get finished pages, everything else passes through as it came. */
export function serve(lookup: Lookup, next: RequestListener): RequestListener {
  return (request, response) => {
    const url = (request.url = withoutOrigin(request.url ?? '/'))
    const { method } = request
    if (method !== 'GET' && method !== 'HEAD') return next(request, response)
    const { now } = lookup
    let page = lookup.ready(url, now)
    if (page) return send(request, response, page, now, lookup.until)
    const address = addressOf(url)
    if (address === 'too long') return refuse(response)
    if (!address) return next(request, response)
    page = lookup.ready(address.key, now)
    if (page) return send(request, response, page, now, lookup.until)
    void answer(address, request, response)
  }

  async function answer(address: Address, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = await lookup.find(address)
    switch (found.kind) {
      case 'page':
        return send(request, response, found.page, found.now, found.until)
      case 'nothing':
        return apologise(request, response)
      case 'not ours':
        return next(request, response)
    }
  }
}

/** RFC 9110 15.5.15. Next would render such an address for each who asks, without the policy of reader pages. */
function refuse(response: ServerResponse): void {
  response.writeHead(414, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end('This address is longer than any of this site.\n')
}
