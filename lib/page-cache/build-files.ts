import { readdir, readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { chooseCoding } from './http/coding.ts'

const STATIC = '/_next/static/'
const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

/**
 * Sends scripts and style sheets of the build as the build has compressed them (`a.js.br` beside `a.js`), which takes
 * far more time than a request has and makes them a sixth smaller. `next` answers whatever else is asked for.
 */
export async function buildFiles(buildFolder: string, next: RequestListener): Promise<RequestListener> {
  const folder = join(buildFolder, 'static')
  const compressed = await namesOfCompressed(folder)
  const kept = new Map<string, Buffer>()
  const send = async (path: string, type: string, ...[request, response]: Parameters<RequestListener>) => {
    const body = kept.get(path) ?? (await readFile(join(folder, `${path}.br`)))
    kept.set(path, body)
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      // Their names come from their content.
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  return (request, response) => {
    const { method, url = '', headers } = request
    if (!url.startsWith(STATIC) || (method !== 'GET' && method !== 'HEAD')) return next(request, response)
    const path = url.slice(STATIC.length).split('?', 1)[0] ?? ''
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
    if (!type || !compressed.has(path) || headers.range || chooseCoding(headers['accept-encoding']) !== 'br')
      return next(request, response)
    send(path, type, request, response).catch(() => next(request, response))
  }
}

/** Paths below `folder`, without `.br`. */
async function namesOfCompressed(folder: string): Promise<Set<string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return new Set(names.filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -'.br'.length)))
}
