import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach } from 'vitest'
import { toHtml } from '../content/to-html.ts'
import { parseDocument } from '../content/validate.ts'
import { currentEdition } from '../edition.ts'
import type { ImportOptions } from '../importing/import.ts'
import { runImport } from '../importing/run.ts'
import { wordpress } from '../importing/wordpress/wordpress.ts'
import { answerOf } from './addresses.ts'
import { testDatabase } from './database.ts'
import { oldBlog, wordpressExport, type ExportItem } from './wordpress-export.ts'

/** When every test of imports takes place. */
export const now = new Date('2026-05-01T08:00:00Z')

type Wanted = Partial<ImportOptions> & { head?: string; base?: string }

/** An empty blog for each test of the file that calls this at its top, and what importing into it takes. */
export async function importing() {
  const { database, empty } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'gazette-wordpress-'))
  const site = { dataDir: folder, uploads: folder }
  afterAll(() => rm(folder, { recursive: true }))
  beforeEach(async () => {
    await empty()
    site.dataDir = await mkdtemp(join(folder, 'data-'))
    site.uploads = await mkdtemp(join(folder, 'uploads-'))
  })

  /** Imports an export with these items, and returns the report as text. */
  async function bring(
    items: ExportItem[] | string,
    wanted: Wanted = {},
    importer = wordpress,
  ): Promise<string> {
    const { head, base, ...options } = wanted
    const file = join(folder, 'export.xml')
    await writeFile(file, typeof items === 'string' ? items : wordpressExport(items, head, base))
    const report = await runImport(database, now, site.dataDir, importer, {
      file,
      mediaDir: site.uploads,
      kinds: [],
      dryRun: false,
      keepSamples: false,
      progress: () => {},
      ...options,
    })
    return report.lines().join('\n')
  }

  /** Puts a picture of 600 by 200 pixels among the old uploads. */
  async function putPicture(path: string): Promise<void> {
    await mkdir(join(site.uploads, path, '..'), { recursive: true })
    const picture = sharp({ create: { width: 600, height: 200, channels: 3, background: '#0a5' } })
    await writeFile(join(site.uploads, path), await picture.png().toBuffer())
  }

  const ask = (address: string, at = now) => answerOf(database, address, at)
  const askAll = (...addresses: string[]) => Promise.all(addresses.map((address) => ask(address)))

  /** The text of a post as HTML. */
  async function htmlOf(slug: string): Promise<string> {
    const { body } = await database.post.findFirstOrThrow({ where: { slug } })
    return toHtml(parseDocument(body), {})
  }

  /** Every row that an import can touch. */
  const everything = async () => ({
    posts: await database.post.findMany({ orderBy: { id: 'asc' }, include: { tags: true, revisions: true } }),
    comments: await database.comment.findMany({ orderBy: { id: 'asc' } }),
    tags: await database.tag.findMany({ orderBy: { id: 'asc' } }),
    people: await database.person.findMany({ orderBy: { id: 'asc' } }),
    media: await database.media.findMany({ orderBy: { id: 'asc' } }),
    redirects: await database.redirect.findMany({ orderBy: { path: 'asc' } }),
    settings: await database.setting.findMany({ orderBy: { key: 'asc' } }),
    edition: await currentEdition(database),
  })

  return { database, folder, site, bring, putPicture, ask, askAll, htmlOf, everything }
}

/** A picture of the old media library. */
export function attachment(id: number, path: string, more: Partial<ExportItem> = {}): ExportItem {
  return {
    id,
    type: 'attachment',
    status: 'inherit',
    title: 'The rack',
    link: `${oldBlog}/rack-${id}/`,
    attachmentUrl: `${oldBlog}/wp-content/uploads/${path}`,
    meta: { _wp_attached_file: path, _wp_attachment_image_alt: 'A rack' },
    ...more,
  }
}
