import sharp from 'sharp'
import { log } from '../log.ts'
import { drawSvg } from './draw-svg.ts'
import { stripMetadata } from './strip-metadata.ts'
import { writeAnew } from './write-anew.ts'

/** Above this, a picture asks for more memory than its readers gain by it. */
export const MOST_PIXELS = 100_000_000

// One picture at a time and nothing kept of it: readers need the machine.
sharp.concurrency(1)
sharp.cache(false)

type Picture = { bytes: Buffer; width: number; height: number }

/** A picture as the store keeps it: measured as it is shown, without metadata. */
export async function cleanPicture(mime: string, bytes: Buffer): Promise<Picture | { refused: string }> {
  try {
    // Only the head of the file is read here: how large it would be is known before it is decoded.
    const source = sharp(bytes, { limitInputPixels: false, animated: true })
    const { width, height, pageHeight, orientation = 1, exif, xmp, iptc } = await source.metadata()
    const frame = pageHeight ?? height
    if (width * frame > MOST_PIXELS) return { refused: 'has more than 100 million pixels' }
    const turned = orientation >= 5
    const hasMetadata = Boolean(exif || xmp || iptc)
    return {
      bytes:
        stripMetadata(mime, bytes, { orientation, hasMetadata }) ?? (await writeAnew(bytes, MOST_PIXELS)),
      width: turned ? frame : width,
      height: turned ? width : frame,
    }
  } catch (error) {
    return unreadable(error)
  }
}

/** Whether a file begins as an SVG drawing does, whatever its name says. */
export function looksLikeSvg(head: Buffer): boolean {
  const before = /\s+|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>/iy
  const text = head.toString('utf8').replace(/^\uFEFF/, '')
  let at = 0
  // Each of them is read once: one expression for all would try every way of dividing a row of comments.
  while (before.test(text)) at = before.lastIndex
  return /^<svg[\s>]/i.test(text.slice(at, at + 5))
}

/** An SVG drawing as PNG: a drawing can carry script and load from elsewhere, its pixels cannot. */
export async function pictureOfSvg(svg: Buffer): Promise<Picture | { refused: string }> {
  try {
    const bytes = await drawSvg(svg, MOST_PIXELS)
    const { width, height } = await sharp(bytes).metadata()
    return { bytes, width, height }
  } catch (error) {
    return unreadable(error)
  }
}

function unreadable(error: unknown): { refused: string } {
  log.debug({ err: error }, 'a picture could not be read')
  return { refused: 'cannot be read as a picture' }
}
