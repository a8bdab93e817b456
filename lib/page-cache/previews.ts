import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { inject, type Response } from 'light-my-request'
import { isPreviewFrame } from '../admin-paths.ts'
import { log } from '../log.ts'
import { previewToken } from '../paths.ts'
import { withoutDots } from '../process/target.ts'
import { apologise } from './apologise.ts'
import { contentPolicy } from './finish/content-policy.ts'
import { finish, UnfinishedPage } from './finish/finish.ts'

type Options = {
  next: RequestListener
  /** Text of a style sheet of the build (lib/page-cache/finish/style-sheets.ts). */
  css: (href: string) => string | undefined
}

/** Fields of Next's answer that are not true of what is sent instead. */
const NOT_PASSED_ON = new Set([
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'link',
  'transfer-encoding',
  'vary',
  'x-middleware-rewrite',
])

/**
 * Finishes previews like any reader page, so that they look and work like one, and keeps nothing of them. `next`
 * answers whatever else is asked for.
 */
export function finishPreviews({ next, css }: Options): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request
    if (!isPreview(url) || (method !== 'GET' && method !== 'HEAD')) return next(request, response)
    answer(request, response, url).catch((error: unknown) => {
      log.error({ err: error }, 'a preview could not be finished')
      apologise(request, response)
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const { 'if-none-match': _, 'if-modified-since': __, ...headers } = request.headers
    const given = await inject(next, {
      url,
      headers: { ...headers, 'accept-encoding': 'identity' },
      remoteAddress: request.socket.remoteAddress,
    })
    for (const [name, value] of Object.entries(given.headers))
      if (value !== undefined && !NOT_PASSED_ON.has(name)) response.setHeader(name, value)
    response.setHeader('cache-control', 'private, no-store')
    const body = await bodyOf(given, url, response)
    response.writeHead(given.statusCode, { 'content-length': Buffer.byteLength(body) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  async function bodyOf(given: Given, url: string, response: ServerResponse): Promise<string> {
    const { statusCode: status, headers, payload } = given
    if (!String(headers['content-type']).startsWith('text/html') || ![200, 404].includes(status))
      return payload
    try {
      const { html, ...named } = await finish(payload, css)
      const framedBy = isPreviewFrame(withoutDots(url)) ? "'self'" : "'none'"
      response.setHeader('content-security-policy', contentPolicy(named, framedBy))
      return html
    } catch (error) {
      // What is not there for this member of staff is a shell, whose script says so.
      if (status === 404 && error instanceof UnfinishedPage) return payload
      throw error
    }
  }
}

type Given = Pick<Response, 'statusCode' | 'headers' | 'payload'>

/** However it is spelt: Next would answer all spellings, with a page that is not finished. */
function isPreview(target: string): boolean {
  const plain = withoutDots(target)
  return isPreviewFrame(plain) || previewToken(plain.split('?', 1)[0] ?? '') !== null
}
