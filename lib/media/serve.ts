import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { endingOf, HEAD_BYTES, kindOf, type Kind } from './kinds.ts'
import { requestedRange } from './range.ts'
import { isBuried, openMedia } from './store.ts'

/**
 * Answers a request for a file of the store, without asking the database, so that pictures stay when it is gone. The
 * kind is read from the content again; a name whose ending does not suit it is not an address of the file.
 * Null when there never was such a file; 410 when it was deleted. `method` HEAD: without the file, and whole (RFC 9110 14.2).
 */
export async function serveMedia(
  dataDir: string,
  wanted: { hash: string; name: string },
  { method, headers }: Pick<Request, 'method' | 'headers'>,
): Promise<Response | null> {
  const file = await openMedia(dataDir, wanted.hash)
  if (!file) return (await isBuried(dataDir, wanted.hash)) ? gone() : null
  try {
    const { size } = await file.stat()
    const kind = await readKind(file, wanted.name)
    if (kind?.endings.includes(endingOf(wanted.name)))
      return await answer(file, size, kind, wanted, { method, headers })
    await file.close()
    return null
  } catch (error) {
    await file.close()
    throw error
  }
}

function gone(): Response {
  return new Response('This file is gone for good.', { status: 410 })
}

async function readKind(file: FileHandle, name: string): Promise<Kind | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  return kindOf(buffer.subarray(0, bytesRead), name)
}

async function answer(
  file: FileHandle,
  size: number,
  kind: Kind,
  { hash, name }: { hash: string; name: string },
  { method, headers: request }: Pick<Request, 'method' | 'headers'>,
): Promise<Response> {
  const etag = `"${hash}"`
  const headers = new Headers({
    'content-type': kind.mime,
    'content-disposition': disposition(kind, name),
    'content-security-policy': policy(kind),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    // Compressed on the way, a file would be another one under the same tag (RFC 9110 8.8.3.3).
    'cache-control': 'public, max-age=31536000, immutable, no-transform',
    'accept-ranges': 'bytes',
    etag,
  })
  if (matches(request.get('if-none-match'), etag)) {
    await file.close()
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  // A range of a file that has changed would be glued to the wrong rest (RFC 9110, section 13.1.5).
  const ifRange = request.get('if-range')
  const wantsWhole = method === 'HEAD' || (ifRange && ifRange !== etag)
  const range = wantsWhole ? 'whole' : requestedRange(request.get('range'), size)
  if (range === 'unsatisfiable') {
    await file.close()
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { first, last } = range === 'whole' ? { first: 0, last: size - 1 } : range
  headers.set('content-length', String(last - first + 1))
  if (range !== 'whole') headers.set('content-range', `bytes ${first}-${last}/${size}`)
  if (method === 'HEAD') {
    await file.close()
    return new Response(null, { headers })
  }
  return new Response(body(file, first, last), { status: range === 'whole' ? 200 : 206, headers })
}

function body(file: FileHandle, first: number, last: number): ReadableStream {
  const stream = file.createReadStream({ start: first, end: last })
  // Node's type of the same stream lacks what the DOM's declares.
  return Readable.toWeb(stream) as WebStream<Uint8Array> as unknown as ReadableStream
}

function matches(header: string | null, etag: string): boolean {
  return header?.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, ''))) ?? false
}

/** Browsers show PDF in a viewer of their own, which a sandbox keeps from starting. */
function policy(kind: Kind): string {
  return kind.mime === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
    : "sandbox; default-src 'none'; style-src 'unsafe-inline'"
}

/** RFC 6266: the plain name for old clients, the true one beside it. */
function disposition(kind: Kind, name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  const how = kind.use === 'download' ? 'attachment' : 'inline'
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
