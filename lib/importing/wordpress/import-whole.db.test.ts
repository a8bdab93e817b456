import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
