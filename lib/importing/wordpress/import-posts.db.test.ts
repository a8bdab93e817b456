import { describe, expect, test } from 'vitest'
import { postBySlug } from '../../posts/reading/queries.ts'
import { oldBlog } from '../../testing/wordpress-export.ts'
import { importing, now } from '../../testing/wordpress-import.ts'

const { database, bring, ask, askAll, htmlOf } = await importing()

describe('posts', () => {
  test('come with their times, tags, author, identity and place on top', async () => {
    await bring([
      {
        id: 7,
        title: 'Server NC018 &#8220;moves&#8221; <em>soon</em>',
        name: 'server-move',
        date: '2011-07-25 09:39:44',
        dateGmt: '2011-07-25 07:39:44',
        modifiedGmt: '2012-01-02 03:04:05',
        guid: 'http://blog.northbeam.example/?p=7',
        sticky: '1',
        excerpt: 'In <b>short</b>.',
        categories: ['Maintenance'],
        tags: ['Lusaka', 'Mail'],
      },
    ])
    const post = await postBySlug(database, now, 'server-move')
    expect(post).toMatchObject({
      title: 'Server NC018 “moves” soon',
      publishAt: new Date('2011-07-25T07:39:44Z'),
      changedAt: new Date('2012-01-02T03:04:05Z'),
      guid: 'http://blog.northbeam.example/?p=7',
      pinned: true,
      excerpt: 'In short.',
      author: { name: 'Thandi Mokoena', slug: 'thandi-mokoena' },
      tags: [{ name: 'Maintenance' }, { name: 'Lusaka' }, { name: 'Mail' }],
    })
  })

  test.each([
    ['draft', 'DRAFT'],
    ['pending', 'IN_REVIEW'],
    ['private', 'DRAFT'],
    ['trash', 'TRASHED'],
    ['archived-by-plugin', 'DRAFT'],
    ['publish', 'PUBLISHED'],
    ['future', 'PUBLISHED'],
  ])('with the status %s are %s here', async (status, here) => {
    await bring([{ id: 7, status }])
    expect(await database.post.findFirstOrThrow()).toMatchObject({ status: here })
  })

  test('of the future stay unseen until their time, at their old address, too', async () => {
    await bring([
      { id: 7, name: 'tls', status: 'future', date: '2030-01-01 00:00:00', link: `${oldBlog}/?p=7` },
    ])
    const then = new Date('2030-01-01T00:00:00Z')
    expect([await ask('/posts/tls'), await ask('/?p=7')]).toEqual(['404', '404'])
    expect([await ask('/posts/tls', then), await ask('/?p=7', then)]).toEqual(['200', '/posts/tls'])
  })

  test('behind a password, and private ones, are drafts and named', async () => {
    const report = await bring([
      { id: 7, title: 'Prices', password: 'secret' },
      { id: 8, title: 'Salaries', status: 'private' },
    ])
    expect(report).toContain('Prices: was protected by a password, and came over as a draft')
    expect(report).toContain('Salaries: was private, and came over as a draft')
    expect([await ask('/2015/03/04/post-7/'), await ask('/posts/post-8')]).toEqual(['404', '404'])
  })

  test('without a title, an author, a slug or a time get the best there is', async () => {
    const report = await bring([
      { id: 7, title: '', content: '<p>The rack in <b>Lusaka</b> is full.</p>', name: '', creator: '' },
      {
        id: 8,
        title: 'By Piet',
        creator: 'piet',
        dateGmt: '0000-00-00 00:00:00',
        date: '2015-03-04 12:00:00',
      },
      { id: 9, title: 'Timeless', date: '0000-00-00 00:00:00' },
    ])
    expect(await postBySlug(database, now, 'the-rack-in-lusaka-is-full')).toMatchObject({
      title: 'The rack in Lusaka is full.',
      author: { name: 'Northbeam & friends' },
    })
    expect(await postBySlug(database, now, 'post-8')).toMatchObject({
      author: { name: 'piet' },
      publishAt: new Date('2015-03-04T12:00:00Z'),
    })
    expect(await database.post.findFirstOrThrow({ where: { title: 'Timeless' } })).toMatchObject({
      status: 'DRAFT',
    })
    expect(report).toContain('had no title, and got the beginning of its text')
    expect(report).toContain('By Piet: its time was read by the clock of the posts before it')
    expect(report).toContain('Timeless: has no time that can be read, and came over as a draft')
  })

  test('with one slug or one identity for feeds are told apart, and named', async () => {
    const report = await bring([
      { id: 7, title: 'First', name: 'move', guid: 'x' },
      { id: 8, title: 'Second', name: 'move', guid: 'x', link: `${oldBlog}/news/move/` },
      { id: 7, title: 'First again' },
    ])
    expect(await database.post.count()).toBe(2)
    expect(report).toContain('Second: its address ends in "move-2", because "move" was taken')
    expect(report).toContain('got a new identity for feeds')
    expect(report).toMatch(/items that stand twice in the file +1 left out/)
    expect(await ask('/news/move/')).toBe('/posts/move-2')
  })

  test('divided by "more" and by pages show their beginning in lists, and all of it on one page', async () => {
    await bring([{ id: 7, content: 'Short.\n\n<!--more-->\n\nLong.<!--nextpage-->Longer.' }])
    expect(await postBySlug(database, now, 'post-7')).toMatchObject({ excerpt: 'Short.' })
    expect(await htmlOf('post-7')).toContain('Longer.')
    expect(await ask('/2015/03/04/post-7/2/')).toBe('/posts/post-7')
  })

  test('in other scripts keep their readable address', async () => {
    await bring([{ id: 7, title: '東京の保守', name: '%e6%9d%b1%e4%ba%ac%e3%81%ae%e4%bf%9d%e5%ae%88' }])
    expect(await ask('/2015/03/04/%E6%9D%B1%E4%BA%AC%E3%81%AE%E4%BF%9D%E5%AE%88/')).toBe(
      '/posts/%E6%9D%B1%E4%BA%AC%E3%81%AE%E4%BF%9D%E5%AE%88',
    )
  })

  test('of kinds that plug-ins made are named, and come when they are wanted', async () => {
    const items = [{ id: 7, type: 'event', title: 'Open day' }]
    expect(await bring(items)).toMatch(/items of the type "event" +1 left out[^]*Open day/)
    expect(await database.post.count()).toBe(0)
    await bring(items, { kinds: ['event'] })
    expect(await database.post.findFirstOrThrow()).toMatchObject({ kind: 'POST', title: 'Open day' })
  })

  test("WordPress's own records are counted and left out", async () => {
    const types = ['revision', 'nav_menu_item', 'wp_global_styles', 'custom_css', 'oembed_cache']
    const report = await bring(types.map((type, index) => ({ id: index + 1, type })))
    expect(await database.post.count()).toBe(0)
    for (const what of ['revisions', 'menu entries', 'records of the theme', 'records of the program'])
      expect(report).toMatch(new RegExp(`${what} +\\d left out`))
  })
})

test('fields beside the text are named, and reusable blocks are in the posts that show them', async () => {
  const report = await bring([
    { id: 7, content: '<!-- wp:block {"ref":20} /-->', meta: { subtitle: 'x', _edit_last: '1' } },
    { id: 8, meta: { subtitle: 'y', event_date: 'z' } },
    { id: 20, type: 'wp_block', content: '<!-- wp:paragraph --><p>Call us.</p><!-- /wp:paragraph -->' },
  ])
  expect(report).toContain(
    'Fields that posts had beside their text were left out: subtitle (2), event_date (1)',
  )
  expect(await htmlOf('post-7')).toBe('<p>Call us.</p>')
})

describe('pages', () => {
  test('stand at the root, wherever they were, and in the navigation when a menu named them', async () => {
    await bring([
      { id: 2, type: 'page', name: 'about', link: `${oldBlog}/about/` },
      { id: 3, type: 'page', name: 'team', parent: '2', link: `${oldBlog}/about/team/` },
      { id: 4, type: 'page', name: 'search', link: `${oldBlog}/search/` },
      {
        id: 5,
        type: 'nav_menu_item',
        meta: { _menu_item_object: 'page', _menu_item_object_id: '2' },
      },
    ])
    expect(await askAll('/about', '/about/team/', '/?page_id=3', '/search-2')).toEqual([
      '200',
      '/team',
      '/team',
      '200',
    ])
    expect(await database.post.findMany({ where: { inNavigation: true } })).toMatchObject([{ slug: 'about' }])
  })
})
