const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const GRAPHIC_CONTROL = 0xf9
const APPLICATION = 0xff

/** Applications whose extension says how often an animation is repeated. */
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0']

/**
 * A GIF without comments, metadata and whatever follows its end (GIF89a specification). Null when it is not built as it
 * should be.
 */
export function stripGif(picture: Buffer): Buffer | null {
  const kept: Buffer[] = []
  let at = 13 + tableSize(picture[10])
  kept.push(picture.subarray(0, at))
  while (at < picture.length) {
    const start = at
    const kind = picture[at]
    if (kind === TRAILER) return Buffer.concat([...kept, picture.subarray(at, at + 1)])
    if (kind === EXTENSION) at = endOfBlocks(picture, at + 2)
    else if (kind === IMAGE) at = endOfBlocks(picture, at + 11 + tableSize(picture[at + 9]))
    else return null
    if (at > picture.length) return null
    if (kind === IMAGE || isDrawn(picture, start)) kept.push(picture.subarray(start, at))
  }
  return null
}

function isDrawn(picture: Buffer, at: number): boolean {
  const label = picture[at + 1]
  return (
    label === GRAPHIC_CONTROL ||
    (label === APPLICATION && LOOPS.includes(picture.toString('latin1', at + 3, at + 14)))
  )
}

/** Bytes of the table of colours that a field of flags tells of. */
function tableSize(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Blocks say how long they are, up to one of no length; past the end of the file when there is none. */
function endOfBlocks(picture: Buffer, from: number): number {
  let at = from
  while (at < picture.length) {
    const size = picture[at] ?? 0
    at += size + 1
    if (size === 0) return at
  }
  return Infinity
}
