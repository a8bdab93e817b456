import { execFile } from 'node:child_process'
import { FIRST_TO_GO } from './apart.ts'

/** Milliseconds that the renditions of one picture may take; those of a large photo take a few seconds. */
const PATIENCE = 180_000

/** A rendition as a file. */
export type Encoded = { width: number; mime: string; path: string; bytes: number }

const program = `
import { stat } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
setPriority(constants.priority.PRIORITY_LOW)
sharp.concurrency(1)
sharp.cache(false)
const [file, folder, limit, plainFormat, ...widths] = process.argv.slice(1)
const options = { limitInputPixels: Number(limit), failOn: 'none' }
const { pages = 1, hasAlpha } = await sharp(file, options).metadata()
const plain = plainFormat === 'png' || hasAlpha ? ['png', { compressionLevel: 9 }] : ['jpeg', { quality: 80, progressive: true }]
const formats = [['avif', { quality: 55, effort: 2 }], ['webp', { quality: 80, effort: 4 }], plain]
const made = []
for (const width of pages > 1 ? [] : widths.map(Number)) {
  const { data, info } = await sharp(file, options).autoOrient().resize({ width, withoutEnlargement: true })
    .toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  for (const [format, how] of formats) {
    const path = join(folder, width + '.' + format)
    const raw = { width: info.width, height: info.height, channels: info.channels }
    await sharp(data, { raw, limitInputPixels: false })[format](how).toFile(path)
    made.push({ width: info.width, mime: 'image/' + format, path, bytes: (await stat(path)).size })
  }
}
process.stdout.write(JSON.stringify(made))
`

type Wanted = {
  /** The original. */
  file: string
  /** Where the results go. */
  folder: string
  widths: number[]
  /** The format beside the new ones that every program can show. */
  plain: 'jpeg' | 'png'
  mostPixels: number
}

/**
 * Encodes a picture in other formats and widths; nothing when it moves. In a process of its own that gives way to every
 * other: readers do not notice it, and its memory goes with it. Rejects for what cannot be read or takes too long.
 */
export function encode(
  { file, folder, widths, plain, mostPixels }: Wanted,
  signal?: AbortSignal,
): Promise<Encoded[]> {
  const given = [file, folder, String(mostPixels), plain, ...widths.map(String)]
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '--eval', FIRST_TO_GO + program, ...given],
      { timeout: PATIENCE, killSignal: 'SIGKILL', signal },
      // What the program above has written.
      (error, json) => (error ? reject(error) : resolve(JSON.parse(json) as Encoded[])),
    )
  })
}
