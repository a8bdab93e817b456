import { readdir, readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { chooseCoding } from './coding.ts'

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
  const files = await compressedFiles(join(buildFolder, 'static'))
  return (request, response) => {
    const { method, url = '', headers } = request
    if (!url.startsWith(STATIC) || (method !== 'GET' && method !== 'HEAD')) return next(request, response)
    const path = url.slice(STATIC.length).split('?', 1)[0] ?? ''
    const body = files.get(path)
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
    if (!body || !type || headers.range || chooseCoding(headers['accept-encoding']) !== 'br')
      return next(request, response)
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      // Their names come from their content.
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(method === 'HEAD' ? undefined : body)
  }
}

/** By their path below `folder` without `.br`. */
async function compressedFiles(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const compressed = names.filter((name) => name.endsWith('.br'))
  const entries = compressed.map(
    async (name) => [name.slice(0, -'.br'.length), await readFile(join(folder, name))] as const,
  )
  return new Map(await Promise.all(entries))
}
