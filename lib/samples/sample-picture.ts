import { join } from 'node:path'
import type { DocumentNode } from '../content/document.ts'
import type { Db } from '../db/db.ts'
import { acceptFile } from '../media/accept.ts'
import { addMedia } from '../media/add.ts'
import { paths } from '../paths.ts'

const FILE = 'mail-queue.png'

/** The chart of the sample incident report, kept in the media store, as a captioned picture. */
export async function samplePicture(
  words: { alt: string; caption: string },
  db: Db,
  now: Date,
  dataDir: string,
): Promise<DocumentNode> {
  const file = await acceptFile(join(process.cwd(), 'lib/samples', FILE), FILE)
  if ('refused' in file) throw new Error(`The sample picture ${file.refused}`)
  const media = await addMedia(db, now, dataDir, file, { ...words, importRef: `sample:${FILE}` })
  const { width, height } = media
  return {
    type: 'figure',
    content: [
      {
        type: 'image',
        attrs: {
          src: paths.media(media),
          alt: words.alt,
          title: null,
          width,
          height,
          href: null,
          decorative: false,
        },
      },
      { type: 'caption', content: [{ type: 'text', text: words.caption }] },
    ],
  }
}
