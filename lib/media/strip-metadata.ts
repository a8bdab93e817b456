import { stripGif } from './strip-gif.ts'

/**
 * A picture without what its camera and its author's machine wrote into it (place, serial numbers, thumbnails, comments);
 * its pixels, colour profile and animation stay as they are, to the byte. Whatever else the file is at the same time goes.
 * Null when that cannot be had without writing the picture anew.
 */
export function stripMetadata(
  mime: string,
  picture: Buffer,
  { orientation, hasMetadata }: { orientation: number; hasMetadata: boolean },
): Buffer | null {
  switch (mime) {
    case 'image/jpeg':
      return stripJpeg(picture, orientation)
    case 'image/png':
      return stripPng(picture)
    case 'image/webp':
      return stripWebp(picture)
    case 'image/gif':
      return stripGif(picture)
    case 'image/avif':
      return !hasMetadata && isWholeAvif(picture) ? picture : null
    default:
      return null
  }
}

const ICC = 'ICC_PROFILE\0'

/** ITU-T T.81, annex B. Whatever follows the end of the image (a film, a second picture) goes too. */
function stripJpeg(picture: Buffer, orientation: number): Buffer | null {
  const kept: Buffer[] = [
    picture.subarray(0, 2),
    ...(orientation > 1 ? [orientationSegment(orientation)] : []),
  ]
  let at = 2
  while (at + 4 <= picture.length) {
    if (picture[at] !== 0xff) return null
    const marker = picture[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) break
    let end = at + 2 + picture.readUInt16BE(at + 2)
    if (end > picture.length) return null
    if (keepsSegment(marker, picture.subarray(at + 4, end))) {
      if (marker === 0xda) end = endOfScan(picture, end)
      kept.push(picture.subarray(at, end))
    }
    at = end
  }
  return Buffer.concat([...kept, Buffer.from([0xff, 0xd9])])
}

/** Of application segments: JFIF, colour profiles and Adobe's colour transform say how to draw the pixels. */
function keepsSegment(marker: number, content: Buffer): boolean {
  if (marker === 0xe2) return content.subarray(0, ICC.length).toString('latin1') === ICC
  if (marker >= 0xe0 && marker <= 0xef) return marker === 0xe0 || marker === 0xee
  return marker !== 0xfe
}

/** Inside a scan, 0xff is followed by 0x00 or by a restart marker. */
function endOfScan(picture: Buffer, from: number): number {
  for (let at = picture.indexOf(0xff, from); at >= 0; at = picture.indexOf(0xff, at + 2)) {
    const next = picture[at + 1]
    if (next !== undefined && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return picture.length
}

/** Exif with a single entry: which way up the picture is. */
function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.from(
    'ffe10022457869660000 4d4d002a00000008 0001 0112000300000001 00000000 00000000'.replaceAll(' ', ''),
    'hex',
  )
  segment.writeUInt16BE(orientation, 28)
  return segment
}

const DRAWN_CHUNKS = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** PNG, section 5.3: a chunk is length, name, content and checksum; names of critical chunks begin with a capital. */
function stripPng(picture: Buffer): Buffer | null {
  const kept = [picture.subarray(0, 8)]
  let at = 8
  while (at + 12 <= picture.length) {
    const name = picture.toString('latin1', at + 4, at + 8)
    const end = at + 12 + picture.readUInt32BE(at)
    if (end > picture.length) return null
    if (/^[A-Z]/.test(name) || DRAWN_CHUNKS.has(name)) kept.push(picture.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const WEBP_EXIF_AND_XMP = 0b0000_1100

/** RFC 9649, section 2: chunks are padded to even lengths; the header's flags tell which ones there are. */
function stripWebp(file: Buffer): Buffer | null {
  const picture = file.subarray(0, 8 + file.readUInt32LE(4))
  const kept: Buffer[] = []
  let at = 12
  while (at + 8 <= picture.length) {
    const name = picture.toString('latin1', at, at + 4)
    const length = picture.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > picture.length + 1) return null
    const chunk = Buffer.from(picture.subarray(at, end))
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~WEBP_EXIF_AND_XMP
    if (WEBP_CHUNKS.has(name)) kept.push(chunk)
    at = end
  }
  const content = Buffer.concat(kept)
  const header = Buffer.from(picture.subarray(0, 12))
  header.writeUInt32LE(content.length + 4, 4)
  return Buffer.concat([header, content])
}

const AVIF_BOXES = new Set(['ftyp', 'meta', 'mdat', 'moov'])

/** ISO 14496-12: a file is a row of boxes, each with its length and kind. */
function isWholeAvif(picture: Buffer): boolean {
  let at = 0
  while (at + 8 <= picture.length) {
    const length = picture.readUInt32BE(at)
    if (length < 8 || !AVIF_BOXES.has(picture.toString('latin1', at + 4, at + 8))) return false
    at += length
  }
  return at === picture.length
}
