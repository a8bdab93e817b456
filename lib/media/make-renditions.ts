import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RENDITION_WIDTHS, type Rendition } from '../renditions.ts'
import { encode, type Encoded } from './encode.ts'
import { MOST_PIXELS } from './picture.ts'
import { mediaFile, storeMedia } from './store.ts'

export type Original = { hash: string; mime: string; width: number | null; bytes: number }

const ENCODED = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']

/**
 * Puts the renditions of a stored picture into the store and returns them, the original among them: alone for what moves
 * or is no picture. Rejects for what cannot be read.
 */
export async function makeRenditions(
  dataDir: string,
  original: Original,
  signal?: AbortSignal,
): Promise<Rendition[]> {
  const { hash, mime, width, bytes } = original
  const file = mediaFile(dataDir, hash)
  if (width === null || !ENCODED.includes(mime) || (await isAnimatedPng(file, mime))) return alone(original)
  const folder = await mkdtemp(join(tmpdir(), 'gazette-renditions-'))
  try {
    const plain = mime === 'image/png' ? 'png' : 'jpeg'
    const wanted = { file, folder, widths: widthsFor(width), plain, mostPixels: MOST_PIXELS } as const
    const encoded = worthKeeping(await encode(wanted, signal), { mime, bytes })
    const kept: Rendition[] = []
    for (const { path, ...rendition } of encoded) {
      const stored = await storeMedia(dataDir, createReadStream(path))
      kept.push({ width: rendition.width, mime: rendition.mime, hash: stored.hash })
    }
    return [...alone(original), ...kept]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Of a picture that has no renditions, its original is the only one. */
export function alone({ hash, mime, width }: Original): Rendition[] {
  return [{ width: width ?? 1, mime, hash }]
}

/** Widths that differ enough to be worth their place, none wider than the original. */
function widthsFor(original: number): number[] {
  const top = Math.min(original, Math.max(...RENDITION_WIDTHS))
  return [...RENDITION_WIDTHS.filter((width) => width <= top * 0.8), top]
}

/**
 * A format is kept in all of its widths or in none, for a browser takes the first format it knows: in none when its
 * widest is no smaller than the original, unless the original is of a kind that not every program can show.
 */
function worthKeeping(encoded: Encoded[], original: { mime: string; bytes: number }): Encoded[] {
  return encoded.filter(({ mime }) => {
    if (isPlain(mime) && !isPlain(original.mime)) return true
    const widest = Math.max(...encoded.filter((each) => each.mime === mime).map(({ bytes }) => bytes))
    return widest < original.bytes
  })
}

const isPlain = (mime: string) => mime === 'image/jpeg' || mime === 'image/png'

/** A PNG says before its pixels that it moves; the library would take its first frame for the whole. */
async function isAnimatedPng(path: string, mime: string): Promise<boolean> {
  if (mime !== 'image/png') return false
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead).includes('acTL')
  } finally {
    await file.close()
  }
}
