import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** A page in place of what Next answers. Names of fields are in lower case. */
export type Replacement = {
  status: number
  fields: OutgoingHttpHeaders
  /** HTML. */
  page: () => string | Promise<string>
}

/**
 * Lets `choose` put a page in the place of an answer, once its status and fields are known and before anything is
 * sent; undefined lets it pass unchanged. Headers must be set with setHeader, as Next does.
 */
export function replaceAnswer(
  response: ServerResponse,
  choose: (status: number) => Replacement | undefined,
): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  }
  let chosen = false
  let replacement: Replacement | undefined
  const know = (status: number) => {
    if (!chosen && !response.headersSent) replacement = choose(status)
    chosen = true
  }

  async function send({ status, fields, page }: Replacement): Promise<void> {
    const body = Buffer.from(await page())
    for (const name of MEANT_FOR_THE_ANSWER) response.removeHeader(name)
    const head = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...fields }
    original.writeHead(status, { ...head, 'content-length': body.length })
    original.end(body)
  }

  Object.assign(response, {
    // Node calls this too, for an answer whose head was never written explicitly.
    writeHead(status: number, ...rest: (string | OutgoingHttpHeaders)[]) {
      know(status)
      return replacement ? response : Reflect.apply(original.writeHead, response, [status, ...rest])
    },
    write(...chunk: unknown[]) {
      know(response.statusCode)
      return replacement ? true : Reflect.apply(original.write, response, chunk)
    },
    end(...chunk: unknown[]) {
      know(response.statusCode)
      if (!replacement) return Reflect.apply(original.end, response, chunk)
      void send(replacement)
      return response
    },
  })
}

const MEANT_FOR_THE_ANSWER = ['content-encoding', 'transfer-encoding', 'etag', 'link', 'location', 'vary']
