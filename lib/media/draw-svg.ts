import { workApart } from './apart.ts'

/** Milliseconds that a drawing may take; one that a person made takes a tenth of a second. */
const PATIENCE = 15_000

/** Drawings are made at twice their size, for sharp screens, within these limits of their longer side. */
const SVG_SIDES = { least: 256, most: 2400 }

const program = `
import sharp from 'sharp'
const parts = []
for await (const part of process.stdin) parts.push(part)
const svg = Buffer.concat(parts)
const [limitInputPixels, least, most] = process.argv.slice(1).map(Number)
const { width, height } = await sharp(svg, { limitInputPixels }).metadata()
const side = Math.max(width, height)
const wanted = Math.min(Math.max(2 * side, least), most)
const density = Math.min(Math.max((72 * wanted) / side, 1), 4800)
process.stdout.write(await sharp(svg, { density, limitInputPixels }).png().toBuffer())
`

/** An SVG drawing as a PNG. Rejects for what cannot be drawn, or not in time. */
export function drawSvg(svg: Buffer, mostPixels: number, patience = PATIENCE): Promise<Buffer> {
  const args = [mostPixels, SVG_SIDES.least, SVG_SIDES.most].map(String)
  return workApart({ program, args, input: svg, patience })
}
