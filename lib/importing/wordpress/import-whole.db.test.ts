import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walk } from '../../content/document.ts'
import { parseDocument } from '../../content/validate.ts'
import { wordpressExport } from '../../testing/wordpress-export.ts'
import { attachment, importing, now } from '../../testing/wordpress-import.ts'
import type { Importer } from '../importer.ts'
import { wordpress } from './wordpress.ts'

const { database, site, bring, putPicture, everything } = await importing()

// eslint-disable-next-line require-yield -- it fails before it has anything to give
async function* failing(): AsyncGenerator<never> {
  throw new Error('the disk is gone')
}

const openFailing: Importer['open'] = async (...given) => ({
  ...(await wordpress.open(...given)),
  posts: failing,
})

describe('nothing is left behind', () => {
  test('by a dry run, which tells the same as a real one', async () => {
    await putPicture('2011/07/rack.png')
    const items = [{ id: 7 }, attachment(11, '2011/07/rack.png')]
    const before = await everything()
    const dry = await bring(items, { dryRun: true })
    expect(await everything()).toEqual(before)
    expect(existsSync(join(site.dataDir, 'media'))).toBe(false)
    expect(await bring(items)).toBe(dry)
  })

  test('by an export that breaks off', async () => {
    await putPicture('2011/07/rack.png')
    const before = await everything()
    const whole = wordpressExport([{ id: 7 }, attachment(11, '2011/07/rack.png')])
    await expect(bring(whole.slice(0, -60))).rejects.toThrow('cut off after 1 complete items')
    expect(await everything()).toEqual(before)
  })

  test('by a failure after the files have been copied', async () => {
    await putPicture('2011/07/rack.png')
    const before = await everything()
    const items = [{ id: 7 }, attachment(11, '2011/07/rack.png')]
    await expect(bring(items, {}, { ...wordpress, open: openFailing })).rejects.toThrow('the disk is gone')
    expect(await everything()).toEqual(before)
    const shelves = await readdir(join(site.dataDir, 'media'), { recursive: true, withFileTypes: true })
    expect(shelves.filter((entry) => entry.isFile())).toEqual([])
  })
})

describe('an export with every block and shortcode', () => {
  test('comes over as what each of them was, and names what has no content of its own', async () => {
    await putPicture('2024/05/rack.png')
    for (const [name, content] of [
      ['prices.pdf', '%PDF-1.4'],
      ['call.mp3', 'ID3'],
      ['tour.mp4', '\0\0\0\x20ftypisom'],
    ])
      await writeFile(join(site.uploads, '2024/05', name ?? ''), content ?? '')
    const report = await bring(await readFile(join(import.meta.dirname, 'testdata/northbeam.xml'), 'utf8'))
    const { body } = await database.post.findFirstOrThrow({ where: { slug: 'post-1' } })
    const types = new Set([...walk(parseDocument(body))].map(({ type }) => type))
    expect([...types].toSorted()).toEqual(EVERYTHING)
    for (const line of [
      'gone.png: is not in the folder of files',
      'unknown shortcodes stay as text: [contact-form-7]',
      'latest-posts, archives, categories, tag-cloud, search, rss, calendar, loginout, page-list, query, block, acme/chart',
      'A script was left out',
      'Classic: links to gone.png instead of showing it, for want of the file; its 2 pages became one',
    ])
      expect(report).toContain(line)
  })
})

const EVERYTHING = [
  'anchor',
  'blockquote',
  'bulletList',
  'caption',
  'codeBlock',
  'details',
  'detailsContent',
  'detailsSummary',
  'doc',
  'embed',
  'figure',
  'gallery',
  'hardBreak',
  'heading',
  'horizontalRule',
  'image',
  'listItem',
  'media',
  'orderedList',
  'paragraph',
  'rawHtml',
  'table',
  'tableCell',
  'tableHeader',
  'tableRow',
  'text',
]

const real = join(import.meta.dirname, '../../../../shared/data/corporate-blog.wordpress.xml')

test.skipIf(!existsSync(real))('an export that WordPress itself has made comes in whole', async () => {
  const report = await bring(await readFile(real, 'utf8'), { mediaDir: join(real, '../uploads') })
  expect(report).not.toMatch(/left out|Changed/)
  expect(
    await database.post.count({ where: { kind: 'POST', status: 'PUBLISHED', publishAt: { lte: now } } }),
  ).toBe(6)
  expect(await database.post.findFirstOrThrow({ where: { kind: 'PAGE' } })).toMatchObject({
    slug: 'about-this-blog',
  })
  expect(await database.post.findFirstOrThrow({ where: { publishAt: { gt: now } } })).toMatchObject({
    publishAt: new Date('2030-01-01T00:00:00Z'),
  })
  expect(await Promise.all([database.tag.count(), database.comment.count(), database.media.count()])).toEqual(
    [13, 1, 1],
  )
})
