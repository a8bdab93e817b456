import { describe, expect, it } from 'vitest'
import { movedBlog, tomorrow } from '../testing/addresses.ts'

const { ask } = await movedBlog()

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
