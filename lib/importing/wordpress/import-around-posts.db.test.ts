import { describe, expect, test } from 'vitest'
import { commentsOf } from '../../comments/queries.ts'
import { toHtml } from '../../content/to-html.ts'
import { wordpressExport } from '../../testing/wordpress-export.ts'
import { importing } from '../../testing/wordpress-import.ts'

const { database, bring, askAll, htmlOf } = await importing()

function term(taxonomy: string, slug: string, name: string, more = ''): string {
  return `<wp:term><wp:term_taxonomy>${taxonomy}</wp:term_taxonomy><wp:term_slug>${slug}</wp:term_slug><wp:term_name>${name}</wp:term_name>${more}</wp:term>`
}

describe('tags', () => {
  test('and categories of one name are one; their descriptions and addresses stay', async () => {
    const head =
      term('category', 'mail', 'Mail') +
      term(
        'post_tag',
        'mail-2',
        'mail',
        '<wp:term_description>All about <![CDATA[<b>mail</b>]]></wp:term_description>',
      )
    const report = await bring(
      wordpressExport([{ id: 7 }], head).replace(
        '</item>',
        '<category domain="post_tag" nicename="mail-2">mail</category></item>',
      ),
    )
    expect(await database.tag.findMany()).toMatchObject([
      { name: 'Mail', slug: 'mail', description: 'All about mail' },
    ])
    expect(report).toContain('was a category and a tag, and is one tag now')
    expect(await askAll('/category/mail/', '/tag/mail-2/', '/tag/mail-2/feed/')).toEqual([
      '/tags/mail',
      '/tags/mail',
      '/tags/mail/feed.xml',
    ])
  })

  test('in a menu are in the navigation', async () => {
    const head = term('category', 'mail', 'Mail', '<wp:term_id>3</wp:term_id>')
    const entry = { _menu_item_object: 'category', _menu_item_object_id: '3' }
    await bring(
      [
        { id: 7, categories: ['Mail'] },
        { id: 8, type: 'nav_menu_item', meta: entry },
      ],
      { head },
    )
    expect(await database.tag.findMany()).toMatchObject([{ name: 'Mail', pinned: true }])
  })

  test('below others are found under both addresses', async () => {
    const head =
      term('category', 'sites', 'Sites') +
      term('category', 'perth', 'Perth', '<wp:term_parent>sites</wp:term_parent>')
    await bring([{ id: 7, categories: ['Perth'] }], { head })
    expect(await askAll('/category/sites/perth/', '/category/perth/')).toEqual(['/tags/perth', '/tags/perth'])
  })

  test('that say "none" are left out, and named', async () => {
    const report = await bring([{ id: 7, categories: ['Uncategorized'] }])
    expect(await database.tag.count()).toBe(0)
    expect(report).toContain('The category "Uncategorized" stands for having none, and was left out')
  })
})

describe('comments', () => {
  test('come as threads, those that readers saw; the others are counted', async () => {
    const report = await bring([
      {
        id: 7,
        comments: [
          { id: 3, parent: 2, author: 'Thandi', content: 'You are welcome.' },
          {
            id: 2,
            author: 'A <b>client</b>',
            url: 'https://client.example/',
            content: 'Thank you.\n\nAll is <em>well</em>.',
          },
          { id: 4, content: 'Buy now', approved: 'spam' },
          { id: 5, content: 'Waiting', approved: '0' },
          { id: 6, content: 'Link', type: 'pingback' },
          { id: 8, parent: 4, content: 'Answer to spam' },
        ],
      },
    ])
    const post = await database.post.findFirstOrThrow()
    const threads = await commentsOf(database, post.id)
    expect(threads).toMatchObject([
      { authorName: 'A client', authorUrl: 'https://client.example/', replies: [{ authorName: 'Thandi' }] },
      { replies: [] },
    ])
    expect(toHtml(threads[0]?.body ?? { type: 'doc', content: [] }, {})).toContain('<em>well</em>')
    expect(report).toMatch(/comments +3 new/)
    for (const what of [
      'comments marked as spam',
      'comments that waited for approval',
      'pingbacks and trackbacks',
    ])
      expect(report).toMatch(new RegExp(`${what} +1 left out`))
  })

  test('cannot carry more than text, and no address of a visitor is kept', async () => {
    await bring([
      {
        id: 7,
        comments: [
          {
            id: 2,
            url: 'javascript:alert(1)',
            content:
              '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>',
          },
        ],
      },
    ])
    const comment = await database.comment.findFirstOrThrow()
    expect(comment.authorUrl).toBeNull()
    expect(JSON.stringify(comment)).not.toMatch(/javascript|onerror|203\.0\.113/)
  })
})

test('nothing in an export can become markup of ours', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  await bring([
    {
      id: 7,
      title: evil,
      name: evil,
      guid: evil,
      creator: evil,
      excerpt: evil,
      content: `${evil}<a href="java&#10;script:alert(1)">x</a><iframe src="javascript:alert(1)"></iframe><div data-type="rawHtml" data-html="&lt;script&gt;alert(1)&lt;/script&gt;"></div>[caption caption='${evil}']<img src=x>[/caption]`,
      categories: [evil],
      comments: [{ id: 2, author: evil, content: evil }],
    },
  ])
  const post = await database.post.findFirstOrThrow()
  const html = await htmlOf(post.slug)
  expect(html).not.toMatch(/<script|\sonerror|"javascript:/i)
  expect(post.title).toBe('">alert(1)')
})

test('nothing in an export can tell a terminal what to do', async () => {
  const report = await bring([{ id: 7, content: '<img src="/wp-content/uploads/%1b%5b2J%c2%9b2J.png">' }])
  expect(report).toContain('[2J')
  expect(report).not.toMatch(/[^\P{Cc}\n]/u)
})
