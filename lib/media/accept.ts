import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { fileName } from './file-name.ts'
import { HEAD_BYTES, kindOf } from './kinds.ts'
import { cleanPicture, looksLikeSvg, pictureOfSvg } from './picture.ts'

/** A file that may go into the store. */
export type Accepted = {
  /** Fit for an address, with an ending that suits the content. */
  name: string
  mime: string
  /** Pixels as shown; null for files that are not pictures. */
  width: number | null
  height: number | null
  content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Why a file is not taken, in words for whoever brought it. */
export type Refused = { refused: string }

const LARGEST_PICTURE = 64 * 1024 ** 2
export const LARGEST_FILE = 2 * 1024 ** 3

/** Judges the file at `path`, called `name` where it comes from, by its content. Pictures lose their metadata. */
export async function acceptFile(path: string, name: string): Promise<Accepted | Refused> {
  const { size } = await stat(path)
  if (size === 0) return { refused: 'is empty' }
  const head = await readHead(path)
  const kind = kindOf(head, name)
  const isSvg = looksLikeSvg(head)
  if ((isSvg || kind?.use === 'picture') && size > LARGEST_PICTURE)
    return { refused: 'is larger than 64 MB, which is too much for a picture' }
  if (isSvg) {
    const drawn = await pictureOfSvg(await readFile(path))
    if ('refused' in drawn) return drawn
    return accepted(fileName(name.replace(/\.svg$/i, ''), ['png']), 'image/png', drawn)
  }
  if (!kind) return { refused: 'is of a kind that Gazette does not keep' }
  const safeName = fileName(name, kind.endings)
  if (kind.use === 'picture') {
    const picture = await cleanPicture(kind.mime, await readFile(path))
    return 'refused' in picture ? picture : accepted(safeName, kind.mime, picture)
  }
  if (size > LARGEST_FILE) return { refused: 'is larger than 2 GB' }
  return { name: safeName, mime: kind.mime, width: null, height: null, content: () => createReadStream(path) }
}

function accepted(
  name: string,
  mime: string,
  picture: { bytes: Buffer; width: number; height: number },
): Accepted {
  return { name, mime, width: picture.width, height: picture.height, content: () => [picture.bytes] }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
