import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReactNode } from 'react'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import { pictureSize } from './picture.ts'

/** Draws `element`, laid out by flexbox, as a PNG of the size of share pictures. Needs neither network nor system fonts. */
export async function draw(element: ReactNode): Promise<Buffer> {
  const svg = await satori(element, { ...pictureSize, fonts: await (fonts ??= readFonts()) })
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
}

let fonts: Promise<Font[]> | undefined

const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext']
const WEIGHTS = [400, 600] as const

/** The value of `fontFamily` that reaches every subset. */
export const fontFamily = SUBSETS.map((subset) => `"Source Serif ${subset}"`).join(', ')

function readFonts(): Promise<Font[]> {
  const folder = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')
  return Promise.all(
    SUBSETS.flatMap((subset) =>
      WEIGHTS.map(async (weight) => ({
        name: `Source Serif ${subset}`,
        weight,
        style: 'normal' as const,
        data: await readFile(join(folder, `source-serif-4-${subset}-${weight}-normal.woff`)),
      })),
    ),
  )
}
