import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { acceptFile, type Accepted } from './accept.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-accept-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function bring(name: string, content: Buffer | string) {
  const path = join(folder, 'incoming')
  await writeFile(path, content)
  return acceptFile(path, name)
}

async function taken(name: string, content: Buffer | string): Promise<Accepted & { bytes: Buffer }> {
  const result = await bring(name, content)
  if ('refused' in result) throw new Error(result.refused)
  const parts: Uint8Array[] = []
  for await (const part of result.content()) parts.push(part)
  return { ...result, bytes: Buffer.concat(parts) }
}

const place = {
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '15/1 25/1 0/1' },
  IFD0: { Make: 'Northcam' },
}
const photo = sharp({ create: { width: 60, height: 20, channels: 3, background: '#0a5' } })
/** The checksum of PNG, annex D. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
const pixelsOf = (picture: Buffer) => sharp(picture).raw().toBuffer()

describe('pictures', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'a %s loses where and with what it was made, and no pixel',
    async (format) => {
      const original = await photo
        .clone()
        .toFormat(format)
        .withExif(place)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
        .toBuffer()
      expect(original.includes('Northcam')).toBe(true)
      const kept = await taken(`rack.${format}`, original)
      expect(kept.bytes.includes('Northcam')).toBe(false)
      expect(kept.bytes.includes('xmpmeta')).toBe(false)
      expect(await pixelsOf(kept.bytes)).toEqual(await pixelsOf(original))
    },
  )

  test('a photo taken with the camera on its side stays upright and is measured as it is shown', async () => {
    const kept = await taken(
      'rack.jpg',
      await photo.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    )
    expect(kept).toMatchObject({ mime: 'image/jpeg', width: 20, height: 60 })
    expect((await sharp(kept.bytes).metadata()).orientation).toBe(6)
  })

  test('a colour profile stays', async () => {
    const kept = await taken('rack.jpg', await photo.clone().jpeg().withIccProfile('p3').toBuffer())
    expect((await sharp(kept.bytes).metadata()).icc).toBeDefined()
  })

  test('a film hidden behind the end of a photo does not come along', async () => {
    const original = Buffer.concat([
      await photo.clone().jpeg({ progressive: true }).toBuffer(),
      Buffer.from('hidden film'),
    ])
    const kept = await taken('moving.jpg', original)
    expect(kept.bytes.includes('hidden film')).toBe(false)
    expect(await pixelsOf(kept.bytes)).toEqual(await pixelsOf(original))
  })

  test('one that has to be written anew takes neither time nor memory of this process', async () => {
    const original = await photo.clone().avif().withExif(place).toBuffer()
    const work = vi.fn<() => void>()
    sharp.queue.on('change', work)
    onTestFinished(() => void sharp.queue.off('change', work))
    const kept = await taken('rack.avif', original)
    expect(kept.bytes.includes('Northcam')).toBe(false)
    expect(work).not.toHaveBeenCalled()
  })

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'a %s that is a page or an archive at the same time is only the picture afterwards',
    async (format) => {
      const original = await photo.clone().toFormat(format).toBuffer()
      const kept = await taken(
        `rack.${format}`,
        Buffer.concat([original, Buffer.from('<script>alert(1)</script>PK')]),
      )
      expect(kept.bytes.includes('script')).toBe(false)
      expect((await sharp(kept.bytes).metadata()).format).toBe(format === 'avif' ? 'heif' : format)
      if (format !== 'avif') expect(await pixelsOf(kept.bytes)).toEqual(await pixelsOf(original))
    },
  )

  test('a GIF loses what is written between its pictures', async () => {
    const original = await photo.clone().gif().toBuffer()
    const comment = Buffer.from('\x21\xfe\x09=alert(1)\x00', 'latin1')
    const at = 13 + 3 * 2 ** (((original[10] ?? 0) & 7) + 1)
    const spoken = Buffer.concat([original.subarray(0, at), comment, original.subarray(at)])
    expect((await taken('rack.gif', spoken)).bytes.includes('alert')).toBe(false)
  })

  test('a picture of 400 million pixels is refused for its size before it is decoded', async () => {
    const head = await photo.clone().png().toBuffer()
    // IHDR: width and height stand at its beginning, its checksum behind it.
    head.writeUInt32BE(20_000, 16)
    head.writeUInt32BE(20_000, 20)
    head.writeUInt32BE(crc32(head.subarray(12, 29)), 29)
    expect(await bring('wall.png', head)).toEqual({ refused: 'has more than 100 million pixels' })
  })

  test('a picture under the name of another kind ends as what it is', async () => {
    expect((await taken('rack.jpg', await photo.clone().png().toBuffer())).name).toBe('rack.jpg.png')
  })

  test('an AVIF with metadata is written again without', async () => {
    const kept = await taken('rack.avif', await photo.clone().avif().withExif(place).toBuffer())
    expect(kept.bytes.includes('Northcam')).toBe(false)
    expect(kept).toMatchObject({ mime: 'image/avif' })
  })

  test('an animation keeps its frames', async () => {
    const frames = [
      sharp({ create: { width: 8, height: 8, channels: 3, background: '#f00' } }),
      photo.clone().resize(8, 8),
    ]
    const original = await sharp(await Promise.all(frames.map((frame) => frame.png().toBuffer())), {
      join: { animated: true },
    })
      .gif()
      .toBuffer()
    const kept = await taken('blink.gif', original)
    expect(kept).toMatchObject({ width: 8, height: 8 })
    expect((await sharp(kept.bytes, { animated: true }).metadata()).pages).toBe(2)
  })

  test('a drawing becomes pixels, so that nothing in it can run or load', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="100">' +
      '<script>alert(1)</script><image xlink:href="file:///etc/passwd"/><rect width="300" height="100" fill="red"/></svg>'
    const kept = await taken('logo.svg', svg)
    expect(kept).toMatchObject({ name: 'logo.png', mime: 'image/png', width: 600, height: 200 })
    expect(kept.bytes.includes('script')).toBe(false)
  })

  test('a picture that is too large to draw, or not one at all, is refused in our own words', async () => {
    const huge = '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"><rect/></svg>'
    expect(await bring('huge.svg', huge)).toEqual({ refused: 'cannot be read as a picture' })
    const broken = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('broken')])
    expect(await bring('broken.png', broken)).toEqual({ refused: 'cannot be read as a picture' })
  })
})

test('a row of comments that no drawing follows is seen through at once', async () => {
  expect(await bring('row.svg', '<!---->'.repeat(500))).toEqual({
    refused: 'is of a kind that Gazette does not keep',
  })
})

test('a drawing may begin with what XML lets stand before it', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><rect/></svg>'
  const kept = await taken(
    'a.svg',
    `\uFEFF<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<!DOCTYPE svg>\n${svg}`,
  )
  expect(kept.mime).toBe('image/png')
})

describe('other files', () => {
  test('a document stays as it is', async () => {
    const kept = await taken('Price list.pdf', '%PDF-1.7 and so on')
    expect(kept).toMatchObject({ name: 'Price-list.pdf', mime: 'application/pdf', width: null })
    expect(kept.bytes.toString()).toBe('%PDF-1.7 and so on')
  })

  test('a page with script is refused, and so is an empty file', async () => {
    expect(await bring('status.html', '<html><script>alert(1)</script>')).toEqual({
      refused: 'is of a kind that Gazette does not keep',
    })
    expect(await bring('notes.txt', '')).toEqual({ refused: 'is empty' })
  })
})
