import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedBlog, now, tomorrow } from '../testing/addresses.ts'
import { resolveAddress } from './resolve.ts'

const { database, ask } = await movedBlog()

describe('an address of this site', () => {
  it.each([
    '/',
    '/page/2',
    '/posts/server-move',
    '/posts/server-move?utm_source=mail',
    '/posts/%E6%9D%B1%E4%BA%AC%E3%81%AE%E4%BF%9D%E5%AE%88',
    '/posts/server-move/picture.png',
    '/about',
    '/tags',
    '/tags/maintenance',
    '/tags/maintenance/page/2',
    '/tags/maintenance/feed.xml',
    '/tags/maintenance/atom.xml',
    '/tags/maintenance+perth/feed.json',
    '/tags/maintenance/feed-1.xml',
    '/feed-1.json',
    '/atom.xml',
    '/follow',
    '/follow.opml',
    '/authors/piet-de-wit',
    '/authors/piet-de-wit/feed.xml',
    '/archive',
    '/archive/2011/08',
    '/search',
    '/search?q=server&page=3',
    '/feed.xml',
    '/sitemap.xml',
    '/sitemap/2',
    '/robots.txt',
    '/opensearch.xml',
    '/picture.png',
    '/?utm_source=mail',
    '/admin/posts/3',
    '/media/ab12/rack.jpg',
  ])('%s answers itself', async (address) => {
    expect(await ask(address)).toBe('200')
  })

  it.each([
    ['/posts/server-move/', '/posts/server-move'],
    ['/Posts/Server-Move', '/posts/server-move'],
    [
      '/posts/%e6%9d%b1%e4%ba%ac%e3%81%ae%e4%bf%9d%e5%ae%88/',
      '/posts/%E6%9D%B1%E4%BA%AC%E3%81%AE%E4%BF%9D%E5%AE%88',
    ],
    [
      '/posts/%25E6%259D%25B1%25E4%25BA%25AC%25E3%2581%25AE%25E4%25BF%259D%25E5%25AE%2588',
      '/posts/%E6%9D%B1%E4%BA%AC%E3%81%AE%E4%BF%9D%E5%AE%88',
    ],
    ['/about/', '/about'],
    ['/page/1', '/'],
    ['/page/2/', '/page/2'],
    ['/tags/', '/tags'],
    ['/tags/maintenance/page/1', '/tags/maintenance'],
    ['/archive/2011/8', '/archive/2011/08'],
    ['/archive/2011', '/archive'],
    ['/feed.xml/', '/feed.xml'],
    ['/Feed.XML', '/feed.xml'],
    ['/follow/', '/follow'],
    ['/tags/perth+maintenance/feed.xml', '/tags/maintenance+perth/feed.xml'],
    ['/tags/maintenance%2Bperth/feed.xml', '/tags/maintenance+perth/feed.xml'],
    ['/tags/Maintenance,Perth/atom.xml/', '/tags/maintenance+perth/atom.xml'],
    ['/tags/maintenance+perth+maintenance/feed.xml', '/tags/maintenance+perth/feed.xml'],
    ['/tags/maintenance+maintenance/feed.json', '/tags/maintenance/feed.json'],
    ['/tags/maintenance+/feed.json', '/tags/maintenance/feed.json'],
    ['/search/?q=a+b', '/search?q=a+b'],
  ])('%s is spelt %s', async (address, to) => {
    expect(await ask(address)).toBe(to)
    expect(await ask(to)).toBe('200')
  })

  it.each([
    '/posts/nothing',
    '/posts',
    '/posts/a-merger',
    '/posts/a-merger/picture.png',
    '/posts/new-prices',
    '/posts/new-prices/',
    '/posts/server-move/more',
    '/team',
    '/page/3',
    '/page/0',
    '/tags/secret',
    '/tags/prices',
    '/tags/secret/feed.xml',
    '/tags/maintenance+secret/feed.xml',
    '/tags/maintenance+prices/atom.xml',
    '/tags/maintenance+nothing/feed.xml',
    '/tags/maintenance+perth',
    '/tags/+/feed.xml',
    `/tags/${Array.from('abcdefghijk').join('+')}/feed.xml`,
    '/feed-0.xml',
    '/feed-01.xml',
    '/feed-9.xml',
    '/feed-99999999.xml',
    '/tags/maintenance/atom-2.xml',
    '/sitemap-1.xml',
    '/tags/maintenance/page/3',
    '/tags/maintenance/page/99999999999',
    '/authors',
    '/authors/aiko-tanaka',
    '/archive/2011/07',
    '/archive/2011/13',
    '/archive/2026/06',
    '/archive/0000/01',
    '/nothing',
    '/nothing/at/all/of/this',
    '//evil.example',
    '/\\evil.example',
    '/.env',
    '/wp-login.php',
  ])('%s is missing', async (address) => {
    expect(await ask(address)).toBe('404')
  })

  it('is there from its second on', async () => {
    expect(await ask('/posts/new-prices', new Date(tomorrow.getTime() - 1))).toBe('404')
    expect(await ask('/posts/new-prices', tomorrow)).toBe('200')
    expect(await ask('/tags/prices', tomorrow)).toBe('200')
  })
})

it('needs one hop at most, and never leaves the site unless somebody said so', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'2011 08 01 tag tags category author authors feed rss page 2 posts archive server-move maintenance perth'.split(
        ' ',
      ),
      ...'piet-de-wit about index.php amp rss2 search comments feed.xml %2F %5C evil.example .. . %00 news left'.split(
        ' ',
      ),
    ),
    fc.string({ maxLength: 5 }).map((text) => encodeURIComponent(text)),
  )
  const query = fc.constantFrom(
    '',
    '',
    '?p=12',
    '?p=99',
    '?feed=rss2',
    '?s=a%2F',
    '?paged=2',
    '?m=201108',
    '?tag=perth',
  )
  const slash = fc.constantFrom('', '/', '//')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 5 }), slash, query, async (pieces, end, search) => {
      const answer = await resolveAddress(database, { path: `/${pieces.join('/')}${end}`, search }, now)
      if (answer.kind !== 'moved') return
      expect(answer.to).toMatch(/^\/(?![/\\])/)
      expect(await ask(answer.to)).toBe('200')
    }),
    { numRuns: 500 },
  )
}, 20_000)
