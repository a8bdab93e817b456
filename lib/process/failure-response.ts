import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { failurePage } from './failure-page.ts'

const body = Buffer.from(failurePage)

/**
 * Makes `response` answer with our own failure page where Next would answer an exception with an HTML shell that
 * only script fills. Everything else passes through unchanged. Headers must be set with setHeader, as Next does.
 */
export function withFailurePage(response: ServerResponse): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  }
  let replaced = false

  Object.assign(response, {
    // Node calls this too, for an answer whose head was never written explicitly.
    writeHead(status: number, ...rest: (string | OutgoingHttpHeaders)[]) {
      replaced = status >= 500 && String(response.getHeader('content-type')).startsWith('text/html')
      if (!replaced) return Reflect.apply(original.writeHead, response, [status, ...rest])
      for (const name of MEANT_FOR_THE_SHELL) response.removeHeader(name)
      response.setHeader('content-length', body.length)
      response.setHeader('cache-control', 'no-store')
      response.setHeader('retry-after', '60')
      return original.writeHead(status)
    },
    write(...chunk: unknown[]) {
      if (!response.headersSent) response.writeHead(response.statusCode)
      return replaced || Reflect.apply(original.write, response, chunk)
    },
    end(...chunk: unknown[]) {
      if (!response.headersSent) response.writeHead(response.statusCode)
      return replaced ? original.end(body) : Reflect.apply(original.end, response, chunk)
    },
  })
}

const MEANT_FOR_THE_SHELL = ['content-encoding', 'transfer-encoding', 'etag', 'link', 'vary']
