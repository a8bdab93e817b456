import type { Wishes } from '../http/send.ts'

/** A request that asks for a page and for nothing else. */
export type SimpleRequest = {
  method: 'GET' | 'HEAD'
  /** Path and query, as they were sent. */
  target: string
  wishes: Wishes
}

/** More than a browser sends: what is longer may be meant to be a burden. */
const LONGEST = 8 * 1024

/** A whole request of one line, fields by the letter of RFC 9112 section 5, and no more than that. */
const WHOLE = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.1\r\n(?:[!#$%&'*+.^_`|~\w-]+:[\t -~\x80-\xff]*\r\n)+\r\n$/

/**
 * Reads what came, as Latin-1, in one piece from a connection on which nothing else is under way. Null when it is anything but one
 * whole request without a body that can be answered by its address, validators and coding alone: whoever sent it
 * deserves a real parser. Never more lenient than node:http, so that both agree where a request ends.
 */
export function readSimpleRequest(text: string): SimpleRequest | null {
  if (text.length > LONGEST) return null
  const line = WHOLE.exec(text)
  if (!line) return null
  const [, method, target = ''] = line
  const wishes: Wishes = {}
  let hosts = 0
  let at = text.indexOf('\r\n') + 2
  for (let end = text.indexOf('\r\n', at); end > at; end = text.indexOf('\r\n', at)) {
    const colon = text.indexOf(':', at)
    const name = text.slice(at, colon).toLowerCase()
    switch (name) {
      case 'host':
        hosts++
        break
      case 'accept-encoding':
      case 'if-none-match':
        if (wishes[name] !== undefined) return null
        wishes[name] = text.slice(colon + 1, end).trim()
        break
      case 'if-modified-since':
        wishes[name] ??= text.slice(colon + 1, end).trim()
        break
      case 'connection':
        if (
          text
            .slice(colon + 1, end)
            .trim()
            .toLowerCase() !== 'keep-alive'
        )
          return null
        break
      case 'content-length':
      case 'expect':
      case 'if-match':
      case 'if-unmodified-since':
      case 'transfer-encoding':
      case 'upgrade':
        return null
    }
    at = end + 2
  }
  return hosts === 1 ? { method: method === 'HEAD' ? 'HEAD' : 'GET', target, wishes } : null
}
