import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { handler } from '@/lib/actions/handler.ts'
import { config } from '@/lib/config.ts'
import { acceptFile, LARGEST_FILE } from '@/lib/media/accept.ts'
import { addMedia } from '@/lib/media/add.ts'
import { paths } from '@/lib/paths.ts'

/** Takes one file, which is the body; its name is in the address. What becomes of it is said in words. */
export const POST = handler({
  permission: 'media.upload',
  async run({ request, staff, database, now }) {
    const name = new URL(request.url).searchParams.get('name')?.slice(0, 300) || 'file'
    if (!request.body) return { kind: 'refused', reason: 'It is empty.' }
    const folder = await mkdtemp(join(tmpdir(), 'gazette-upload-'))
    try {
      const path = join(folder, 'upload')
      // The stream of a Request is the one of the web; Node's types know it under another name.
      const body = Readable.fromWeb(request.body as ReadableStream)
      if (!(await receive(body, path))) return { kind: 'refused', reason: 'It is larger than 2 GB.' }
      const file = await acceptFile(path, name)
      if ('refused' in file) return { kind: 'refused', reason: `It ${file.refused}.` }
      const media = await addMedia(database, now, config().dataDir, file, { uploaderId: staff.id })
      const src = paths.media(media)
      if (file.mime.startsWith('image/'))
        return { kind: 'picture', id: media.id, src, width: media.width, height: media.height }
      return { kind: kindOf(file.mime), id: media.id, src, name: media.name }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

function kindOf(mime: string): 'audio' | 'video' | 'file' {
  if (mime.startsWith('audio/')) return 'audio'
  return mime.startsWith('video/') ? 'video' : 'file'
}

/** Writes the file as it arrives. False when it is larger than any that is kept, of which no more is read. */
async function receive(body: Readable, path: string): Promise<boolean> {
  let bytes = 0
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.byteLength
        if (bytes > LARGEST_FILE) return
        yield chunk
      }
    },
    createWriteStream(path),
  )
  return bytes <= LARGEST_FILE
}
