import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSite } from '../site/site.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { sitemap, sitemapPart } from './sitemap.ts'

const { database } = await testDatabase()
const now = new Date('2026-05-01T08:00:00Z')
const tomorrow = new Date('2026-05-02T08:00:00Z')
const origin = 'https://blog.northbeam.example'

beforeAll(async () => {
  await writePost(database, now, 'Mail is back', {
    tags: ['Mail'],
    publishAt: new Date('2026-03-01T06:00:00Z'),
    changedAt: new Date('2026-03-02T07:00:00Z'),
  })
  await writePost(database, now, 'Written early', {
    publishAt: new Date('2026-04-01T06:00:00Z'),
    changedAt: new Date('2026-01-01T06:00:00Z'),
  })
  await writePost(database, now, 'About', { kind: 'PAGE', publishAt: new Date('2026-01-05T06:00:00Z') })
  await writePost(database, now, 'A merger', { status: 'DRAFT', tags: ['Secret'], author: 'Aiko Tanaka' })
  await writePost(database, now, 'New prices', { publishAt: tomorrow, tags: ['Prices'] })
})

describe('the sitemap', () => {
  it('holds every address of what is live, and no other', async () => {
    expect(locationsIn(await sitemap(database, now, await readSite(database, origin)))).toEqual(
      [
        '/',
        '/about',
        '/tags',
        '/tags/mail',
        '/authors/thandi-mokoena',
        '/archive',
        '/follow',
        '/archive/2026/04',
        '/archive/2026/03',
        '/posts/mail-is-back',
        '/posts/written-early',
      ].map((path) => origin + path),
    )
  })

  it('holds a scheduled post from its second on', async () => {
    const site = await readSite(database, origin)
    expect(await sitemap(database, new Date(tomorrow.getTime() - 1), site)).not.toContain('prices')
    expect(await sitemap(database, tomorrow, site)).toContain(`${origin}/posts/new-prices<`)
  })

  it('says when a post last changed, which is not before it appeared', async () => {
    const xml = await sitemap(database, now, await readSite(database, origin))
    expect(xml).toContain('mail-is-back</loc><lastmod>2026-03-02T07:00:00.000Z</lastmod>')
    expect(xml).toContain('written-early</loc><lastmod>2026-04-01T06:00:00.000Z</lastmod>')
  })

  it('becomes an index of parts when it is too long for one file', async () => {
    const site = await readSite(database, origin)
    const most = 9
    const index = await sitemap(database, now, site, most)
    expect(locationsIn(index)).toEqual([`${origin}/sitemap/1`, `${origin}/sitemap/2`])
    expect(index).toContain('<sitemapindex ')
    const parts = await Promise.all([1, 2].map((part) => sitemapPart(database, now, site, part, most)))
    const whole = locationsIn(await sitemap(database, now, site))
    expect(parts.flatMap((part) => locationsIn(part ?? '<none/>'))).toEqual(whole)
    expect(await sitemapPart(database, now, site, 3, most)).toBeNull()
  })

  it('has parts that hold no more posts than fit', async () => {
    const part = await sitemapPart(database, now, await readSite(database, origin), 3, 1)
    expect(locationsIn(part ?? '<none/>')).toEqual([`${origin}/posts/written-early`])
  })
})

/** The addresses in a sitemap or an index; fails on anything that is not well-formed. */
function locationsIn(xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: string[] = []
  let text = ''
  parser.on('opentag', () => (text = ''))
  parser.on('text', (more) => (text += more))
  parser.on('closetag', ({ name }) => name === 'loc' && found.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return found
}
