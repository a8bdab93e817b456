import { workApart } from './apart.ts'

/** Milliseconds: an AVIF as large as may be takes half a minute. */
const PATIENCE = 120_000

const program = `
import sharp from 'sharp'
sharp.concurrency(1)
const parts = []
for await (const part of process.stdin) parts.push(part)
const [limitInputPixels] = process.argv.slice(1).map(Number)
const options = { limitInputPixels, animated: true, failOn: 'none' }
process.stdout.write(await sharp(Buffer.concat(parts), options).autoOrient().toBuffer())
`

/** A picture in its own format as the library writes it, which is without metadata. Rejects for what cannot be read. */
export function writeAnew(picture: Buffer, mostPixels: number): Promise<Buffer> {
  return workApart({ program, args: [String(mostPixels)], input: picture, patience: PATIENCE })
}
