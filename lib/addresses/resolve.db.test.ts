import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { inNewEdition } from '../edition.ts'
import { writeSettings } from '../site/settings.ts'
import { publish, unpublish } from '../posts/publish.ts'
import { save } from '../posts/save.ts'
import { trash } from '../posts/trash.ts'
import { testDatabase } from '../testing/database.ts'
import { paragraph, writePost } from '../testing/posts.ts'
import { BadTarget, keepAddress, type Target } from './keep.ts'
import { resolveAddress } from './resolve.ts'

const { database } = await testDatabase()
const now = new Date('2026-05-01T08:00:00Z')
const tomorrow = new Date('2026-05-02T08:00:00Z')

/** `200`, `404`, `410`, or where a 301 leads. */
async function ask(address: string, at = now): Promise<string> {
  const [path = '', search = ''] = address.split(/(?=\?)/)
  const answer = await resolveAddress(database, { path, search }, at)
  if (answer.kind === 'moved') return answer.to
  return { here: '200', gone: '410', missing: '404' }[answer.kind]
}

const keep = (address: string, target: Target) => keepAddress(database, now, address, target)

async function idOf(slug: string) {
  return (await database.post.findFirstOrThrow({ where: { slug }, select: { id: true } })).id
}

beforeAll(async () => {
  await inNewEdition(database, now, (db) =>
    writeSettings(db, { zone: 'Africa/Lusaka', postsPerPage: 2, postsPerFeed: 2 }),
  )
  const move = await writePost(database, now, 'Server move', {
    tags: ['Maintenance', 'Perth'],
    publishAt: new Date('2011-07-31T22:30:00Z'), // August in Lusaka
  })
  await writePost(database, now, 'Größere Änderungen', { tags: ['Maintenance'], author: 'Piet de Wit' })
  await writePost(database, now, '東京の保守', {
    tags: ['Maintenance'],
    publishAt: new Date('2012-01-05T06:00:00Z'),
  })
  await writePost(database, now, 'A merger', {
    tags: ['Secret'],
    status: 'DRAFT',
    publishAt: null,
    author: 'Aiko Tanaka',
  })
  await writePost(database, now, 'New prices', { publishAt: tomorrow, tags: ['Prices'] })
  const about = await writePost(database, now, 'About', { kind: 'PAGE' })
  await writePost(database, now, 'About', {})
  await writePost(database, now, 'Team', { kind: 'PAGE', status: 'DRAFT', publishAt: null })
  const media = await database.media.create({
    data: { hash: 'ab12', name: 'rack.jpg', mime: 'image/jpeg', bytes: 1, variants: [], createdAt: now },
  })
  const tag = await database.tag.findUniqueOrThrow({ where: { slug: 'perth' } })
  const person = await database.person.findUniqueOrThrow({ where: { slug: 'piet-de-wit' } })

  await keep('/2011/08/01/we-move-servers/', { postId: move.id })
  await keep('/?p=12', { postId: move.id })
  await keep('/?p=13', { postId: await idOf('a-merger') })
  await keep('/?page_id=2', { postId: about.id })
  await keep('/2026/05/02/new-prices/', { postId: await idOf('new-prices') })
  await keep('/2011/08/01/we-move-servers/rack/', { mediaId: media.id })
  await keep('/wp-content/uploads/2011/08/Rack.jpg', { mediaId: media.id })
  await keep('/category/sites/perth-dc/', { tagId: tag.id })
  await keep('/?cat=4', { tagId: tag.id })
  await keep('/author/pdw/', { personId: person.id })
  await keep('/?author=3', { personId: person.id })
  await keep('/status/', { to: 'https://status.northbeam.example/now?a=1#b' })
  await keep('/news', { to: '/2011/08/01/we-move-servers/' })
  await keep('/shop', 'gone')
  await keep('/uploads', { to: '/media/ab12/rack.jpg' })
})

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

describe('an old address', () => {
  it.each([
    // posts, by what was kept and by their slug
    ['/2011/08/01/we-move-servers/', '/posts/server-move'],
    ['/2011/08/01/we-move-servers', '/posts/server-move'],
    ['/index.php/2011/08/01/We-Move-Servers/', '/posts/server-move'],
    ['/2011/08/01/we-move-servers/amp/', '/posts/server-move'],
    ['/2011/08/01/we-move-servers/comment-page-2/', '/posts/server-move'],
    ['/2011/08/01/we-move-servers/trackback/', '/posts/server-move'],
    ['/2011/08/01/server-move/', '/posts/server-move'],
    ['/2011/08/server-move', '/posts/server-move'],
    ['/2011/08/server-move.html', '/posts/server-move'],
    ['/server-move/', '/posts/server-move'],
    ['/server-move', '/posts/server-move'],
    ['/server-move/amp/', '/posts/server-move'],
    ['/blog/server-move/', '/posts/server-move'],
    ['/maintenance/server-move/', '/posts/server-move'],
    ['/gr%C3%B6%C3%9Fere-%C3%A4nderungen/', '/posts/grossere-anderungen'],
    ['/?p=12', '/posts/server-move'],
    ['/?p=12&utm_source=mail', '/posts/server-move'],
    ['/index.php?p=12', '/posts/server-move'],
    ['/?page_id=12', '/posts/server-move'],
    ['/archives/12', '/posts/server-move'],
    ['/?name=server-move', '/posts/server-move'],
    ['/2026/04/30/about/', '/posts/about'],
    // pages
    ['/?page_id=2', '/about'],
    // tags and categories
    ['/tag/maintenance/', '/tags/maintenance'],
    ['/tag/Maintenance', '/tags/maintenance'],
    ['/category/maintenance/', '/tags/maintenance'],
    ['/category/company/maintenance/', '/tags/maintenance'],
    ['/category/sites/perth-dc/', '/tags/perth'],
    ['/?cat=4', '/tags/perth'],
    ['/?tag=maintenance', '/tags/maintenance'],
    ['/?category_name=company/maintenance', '/tags/maintenance'],
    ['/tag/maintenance/page/2/', '/tags/maintenance/page/2'],
    ['/tag/maintenance/page/7/', '/tags/maintenance'],
    ['/category/sites/perth-dc/page/2/', '/tags/perth'],
    // authors
    ['/author/piet-de-wit/', '/authors/piet-de-wit'],
    ['/author/pdw/', '/authors/piet-de-wit'],
    ['/author/pdw/page/4/', '/authors/piet-de-wit'],
    ['/?author=3', '/authors/piet-de-wit'],
    ['/?author_name=piet-de-wit', '/authors/piet-de-wit'],
    // time
    ['/2011/', '/archive'],
    ['/2011/08/', '/archive/2011/08'],
    ['/2011/08', '/archive/2011/08'],
    ['/2011/08/01/', '/archive/2011/08'],
    ['/2011/08/page/2/', '/archive/2011/08'],
    ['/?m=201108', '/archive/2011/08'],
    ['/?year=2011&monthnum=8', '/archive/2011/08'],
    // feeds
    ['/feed/', '/feed.xml'],
    ['/feed', '/feed.xml'],
    ['/feed/rss2/', '/feed.xml'],
    ['/feed/atom/', '/atom.xml'],
    ['/?feed=atom', '/atom.xml'],
    ['/atom/', '/atom.xml'],
    ['/feed/rdf', '/feed.xml'],
    ['/index.php/feed/', '/feed.xml'],
    ['/?feed=rss2', '/feed.xml'],
    ['/rss/', '/feed.xml'],
    ['/rss.xml', '/feed.xml'],
    ['/index.xml', '/feed.xml'],
    ['/tag/maintenance/feed/', '/tags/maintenance/feed.xml'],
    ['/tag/maintenance/feed/atom/', '/tags/maintenance/atom.xml'],
    ['/tag/maintenance/feed/rss2/', '/tags/maintenance/feed.xml'],
    ['/category/maintenance/feed/', '/tags/maintenance/feed.xml'],
    ['/tag/maintenance,perth/feed/', '/tags/maintenance+perth/feed.xml'],
    ['/tag/perth+maintenance/feed/atom/', '/tags/maintenance+perth/atom.xml'],
    ['/?tag=perth,maintenance&feed=rss2', '/tags/maintenance+perth/feed.xml'],
    ['/tag/maintenance/rss/', '/tags/maintenance/feed.xml'],
    ['/tags/maintenance/feed/', '/tags/maintenance/feed.xml'],
    ['/category/company/maintenance/feed/', '/tags/maintenance/feed.xml'],
    ['/category/sites/perth-dc/feed/', '/tags/perth/feed.xml'],
    ['/?cat=4&feed=rss2', '/tags/perth/feed.xml'],
    ['/author/pdw/feed/', '/authors/piet-de-wit/feed.xml'],
    ['/author/piet-de-wit/rss/', '/authors/piet-de-wit/feed.xml'],
    // lists and search
    ['/page/9/', '/'],
    ['/?paged=2', '/page/2'],
    ['/?paged=9', '/'],
    ['/?s=server+move', '/search?q=server+move'],
    ['/?s=', '/search'],
    ['/search/server%20move/', '/search?q=server+move'],
    // files
    ['/2011/08/01/we-move-servers/rack/', '/media/ab12/rack.jpg'],
    ['/wp-content/uploads/2011/08/rack.jpg', '/media/ab12/rack.jpg'],
    ['/wp-content/uploads/2011/08/Rack-300x200.jpg', '/media/ab12/rack.jpg'],
    // what somebody set
    ['/status', 'https://status.northbeam.example/now?a=1#b'],
    ['/news/', '/posts/server-move'],
    ['/uploads', '/media/ab12/rack.jpg'],
    ['/posts/we-move-servers', '404'],
  ])('%s leads to %s', async (address, to) => {
    expect(await ask(address)).toBe(to)
    if (to.startsWith('/')) expect(await ask(to)).toBe('200')
  })

  it.each([
    '/shop',
    '/shop/',
    '/comments/feed/',
    '/?feed=comments-rss2',
    '/server-move/feed/',
    '/about/feed/',
    '/2011/08/01/we-move-servers/feed/',
    '/2011/08/01/server-move/feed/atom/',
    '/?p=12&feed=rss2',
    '/2011/08/feed/',
  ])('%s is gone', async (address) => {
    expect(await ask(address)).toBe('410')
  })

  it.each([
    '/?p=13',
    '/?p=13&feed=rss2',
    '/?p=99',
    '/archives/13',
    '/a-merger/',
    '/a-merger/feed/',
    '/2026/04/30/a-merger/',
    '/2026/05/02/new-prices/',
    '/new-prices/',
    '/tag/secret/',
    '/tag/prices/feed/',
    '/author/aiko-tanaka/',
    '/2013/',
    '/2013/02/',
    '/2026/05/02/',
    '/2011/99/',
    '/tag/',
    '/category/',
    '/team/',
  ])('%s is missing, as readers may not know of what it led to', async (address) => {
    expect(await ask(address)).toBe('404')
  })

  it('leads to a scheduled post from its second on', async () => {
    expect(await ask('/2026/05/02/new-prices/', tomorrow)).toBe('/posts/new-prices')
  })
})

async function act(postId: number) {
  const editor = await database.person.findFirstOrThrow({ select: { id: true } })
  return { postId, editorId: editor.id }
}

describe('a post that readers have seen and do not see any more', () => {
  it('is gone at every address once its time is over', async () => {
    const hourAgo = new Date('2026-05-01T07:00:00Z')
    const offer = await writePost(database, now, 'Spring offer', { unpublishAt: hourAgo })
    await keep('/?p=40', { postId: offer.id })
    const addresses = ['/posts/spring-offer', '/posts/spring-offer/picture.png', '/?p=40', '/spring-offer/']
    expect(await Promise.all(addresses.map((address) => ask(address)))).toEqual(addresses.map(() => '410'))
    const terms = await writePost(database, now, 'Old terms', { kind: 'PAGE', unpublishAt: hourAgo })
    expect(terms.slug).toBe('old-terms')
    expect(await ask('/old-terms')).toBe('410')
  })

  it('is gone at its old addresses when it was unpublished, also under the name it had until then', async () => {
    const { id } = await writePost(database, now, 'Offer')
    await keep('/?p=41', { postId: id })
    await unpublish(database, now, await act(id))
    expect([await ask('/posts/offer'), await ask('/posts/offer/picture.png')]).toEqual(['410', '410'])
    expect(await ask('/?p=41')).toBe('410')
    const post = await database.post.findUniqueOrThrow({ where: { id } })
    const text = {
      ...post,
      title: 'Offer',
      slug: 'next-offer',
      body: paragraph('Next year.'),
      tags: [],
    }
    await save(database, now, { ...(await act(id)), version: post.version }, text)
    expect([await ask('/posts/offer'), await ask('/posts/next-offer')]).toEqual(['410', '404'])
  })

  it('is gone at its old addresses while it lies in the trash', async () => {
    const { id } = await writePost(database, now, 'Slip')
    await keep('/2020/01/01/slip/', { postId: id })
    await trash(database, now, await act(id))
    expect(await ask('/2020/01/01/slip/')).toBe('410')
  })

  it('leads on from its old addresses when it is live again', async () => {
    const { id } = await writePost(database, now, 'Comeback')
    await keep('/?p=42', { postId: id })
    await unpublish(database, now, await act(id))
    await publish(database, now, await act(id))
    expect(await ask('/?p=42')).toBe('/posts/comeback')
  })
})

describe('a kept address', () => {
  it('follows what it leads to wherever that moves', async () => {
    const post = await writePost(database, now, 'Old name')
    await keep('/posts/older-name', { postId: post.id })
    await keep('/posts/old-name', { postId: post.id })
    expect(await ask('/posts/old-name')).toBe('200')
    await database.post.update({ where: { id: post.id }, data: { slug: 'newest-name' } })
    await keep('/posts/old-name', { postId: post.id })
    expect(await ask('/posts/older-name')).toBe('/posts/newest-name')
    expect(await ask('/posts/old-name')).toBe('/posts/newest-name')
  })

  it('is gone once what it led to is deleted', async () => {
    const post = await writePost(database, now, 'Short-lived')
    await keep('/2020/01/01/short-lived/', { postId: post.id })
    await database.post.delete({ where: { id: post.id } })
    expect(await ask('/2020/01/01/short-lived/')).toBe('410')
  })

  it('is hidden by what is live at it', async () => {
    await keep('/contact', { to: 'https://northbeam.example/' })
    expect(await ask('/contact')).toBe('https://northbeam.example/')
    await writePost(database, now, 'Contact', { kind: 'PAGE' })
    expect(await ask('/contact')).toBe('200')
  })

  it('leads to the feeds of a tag under its new name, alone and among others', async () => {
    await writePost(database, now, 'Disks', { tags: ['Storage', 'Backups'] })
    const tag = await database.tag.findUniqueOrThrow({ where: { slug: 'storage' } })
    await database.tag.update({ where: { id: tag.id }, data: { slug: 'disks' } })
    await keep('/tags/storage', { tagId: tag.id })
    expect(await ask('/tags/storage/atom.xml')).toBe('/tags/disks/atom.xml')
    expect(await ask('/tags/storage/feed/')).toBe('/tags/disks/feed.xml')
    expect(await ask('/tags/perth+storage/feed.json')).toBe('/tags/disks+perth/feed.json')
    await keep('/tags/tapes', 'gone')
    expect(await ask('/tags/tapes/feed.xml')).toBe('410')
    expect(await ask('/tags/perth+tapes/feed.xml')).toBe('410')
  })

  it('does not lead in a circle', async () => {
    await keep('/left', { to: '/right' })
    await keep('/right', { to: '/left' })
    await keep('/self', { to: '/SELF/' })
    expect(await ask('/left')).toBe('404')
    expect(await ask('/self')).toBe('404')
  })

  it.each(['//evil.example', '/\\evil.example', 'javascript:alert(1)', 'evil.example', 'https://', ''])(
    'cannot lead to %j',
    async (to) => {
      await expect(keep('/anywhere', { to })).rejects.toThrow(BadTarget)
    },
  )
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
