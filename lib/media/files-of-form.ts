import { on } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy, { type FileInfo } from 'busboy'
import { LARGEST_FILE } from './accept.ts'

export type FileOfForm = { name: string; content: AsyncIterable<Uint8Array> }

/** More is nothing that somebody chose by hand. */
export const MOST_FILES = 100

/**
 * The files of a form (RFC 7578) as they arrive, one after the other, so that none is ever in memory as a whole. What
 * is not read of one is passed over. Rejects when the form breaks off, is none, or holds more than MOST_FILES.
 */
export async function* filesOfForm(request: Request): AsyncGenerator<FileOfForm> {
  const parser = busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    defParamCharset: 'utf8',
    // One byte more than is taken shows that it is too much.
    limits: { files: MOST_FILES, fileSize: LARGEST_FILE + 1, fields: 0 },
  })
  let latest: Readable | undefined
  let more = false
  parser.once('filesLimit', () => (more = true))
  parser.on('file', (_field, stream) => {
    latest = stream
    // Also of a file that nobody has begun to read: an error that nobody hears ends the process.
    stream.on('error', () => {})
  })
  const files = on(parser, 'file', { close: ['finish'] })
  const arriving = pipeline(Readable.from(request.body ?? new Blob([]).stream()), parser)
  // Whoever reads a file that breaks off is told so; the parser would leave them waiting.
  arriving.catch((error: unknown) => latest?.destroy(error instanceof Error ? error : undefined))
  // The same of the parser, which may say that a form breaks off when its reader has turned away.
  parser.on('error', () => {})
  for await (const [, stream, { filename: name }] of files as AsyncIterable<[string, Readable, FileInfo]>) {
    // Browsers send an empty choice as a file without a name.
    if (name) yield { name, content: stream.iterator({ destroyOnReturn: false }) }
    stream.resume()
  }
  await arriving
  if (more) throw new Error(`The form holds more than ${MOST_FILES} files`)
}
