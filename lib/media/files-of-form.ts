import { Readable } from 'node:stream'
import { on } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { LARGEST_FILE } from './accept.ts'

export type FileOfForm = { name: string; content: AsyncIterable<Uint8Array> }

/** More is nothing that somebody chose by hand. */
const MOST_FILES = 100

/**
 * The files of a form (RFC 7578) as they arrive, one after the other, so that none is ever in memory as a whole. What
 * is not read of one is passed over. Rejects when the form breaks off, or is none.
 */
export async function* filesOfForm(request: Request): AsyncGenerator<FileOfForm> {
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    // One byte more than is taken shows that it is too much.
    limits: { files: MOST_FILES, fileSize: LARGEST_FILE + 1, fields: 0 },
  })
  let current: BusboyFileStream | undefined
  const files = on(parser, 'file', { close: ['finish'] })
  const arriving = pipeline(Readable.from(request.body ?? new Blob([]).stream()), parser)
  // Whoever reads a file that breaks off is told so; the parser would leave them waiting.
  arriving.catch((error: unknown) => current?.destroy(error instanceof Error ? error : undefined))
  for await (const [, stream, name] of files as AsyncIterable<
    [string, BusboyFileStream, string | undefined]
  >) {
    current = stream
    // Browsers send an empty choice as a file without a name.
    if (name) yield { name, content: stream.iterator({ destroyOnReturn: false }) }
    stream.resume()
  }
  await arriving
}
