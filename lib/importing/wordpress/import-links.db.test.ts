import { describe, expect, test } from 'vitest'
import { oldBlog } from '../../testing/wordpress-export.ts'
import { importing } from '../../testing/wordpress-import.ts'

const { bring, askAll, htmlOf } = await importing()

describe('links inside posts', () => {
  test('lead to what they led to, wherever that is now', async () => {
    const links = {
      '/2015/03/04/post-8/': '/posts/post-8',
      'http://www.blog.northbeam.example/2015/03/04/post-8#what': '/posts/post-8#what',
      'https://blog.northbeam.example/?p=8': '/posts/post-8',
      '../post-8/#comment-3': '/posts/post-8',
      '/about/': '/about',
      '/tag/mail/': '/tags/mail',
      '/category/mail/feed/': '/tags/mail/feed.xml',
      '/author/thandi/': '/authors/thandi-mokoena',
      '/2015/03/': '/archive/2015/03',
      '/feed/': '/feed.xml',
      [oldBlog]: '/',
      '/?s=rack': '/search?q=rack',
      'mailto:help@northbeam.example': 'mailto:help@northbeam.example',
      'https://example.org/2015/03/04/post-8/': 'https://example.org/2015/03/04/post-8/',
      '/wp-login.php': `${oldBlog}/wp-login.php`,
      '#top': '#top',
    }
    const content = Object.keys(links).map((href) => `<p><a href="${href}">link</a></p>`)
    const report = await bring([
      { id: 7, title: 'Linking', content: content.join('') },
      { id: 8, categories: ['Mail'], tags: ['Mail'] },
      { id: 9, type: 'page', name: 'about', link: `${oldBlog}/about/` },
    ])
    const found = [...(await htmlOf('post-7')).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(found).toEqual(Object.values(links))
    expect(report).toContain(
      `Linking: links to the old site, where nothing came over from: ${oldBlog}/wp-login.php`,
    )
  })

  test('do not tell the address of a post that readers cannot see', async () => {
    await bring([
      { id: 7, content: '<a href="/?p=8">soon</a> <a href="/2030/01/01/merger/">x</a>' },
      { id: 8, name: 'merger', status: 'future', date: '2030-01-01 00:00:00' },
    ])
    const html = await htmlOf('post-7')
    expect(html).not.toContain('merger')
    expect(html.match(/href="\/\?p=8"/g)).toHaveLength(2)
  })

  test('an old address that this site answers itself is named', async () => {
    const report = await bring([{ id: 2, type: 'page', name: 'archive', link: `${oldBlog}/archive/` }])
    expect(report).toContain('its address ends in "archive-2", because "archive" was taken')
    expect(report).toContain('its old address /archive is one of this site itself')
    expect(await askAll('/archive', '/archive-2')).toEqual(['200', '200'])
  })

  test('of a blog in a folder lead to the root of this one', async () => {
    const base = 'https://northbeam.example/blog'
    await bring(
      [{ id: 7, content: '<a href="/blog/2015/03/04/post-8/">a</a> <a href="/prices/">b</a>' }, { id: 8 }],
      { base },
    )
    expect(await htmlOf('post-7')).toMatch(
      /href="\/posts\/post-8"[^]*href="https:\/\/northbeam.example\/prices\/"/,
    )
    expect(await askAll('/blog/2015/03/04/post-8/', '/blog/feed/', '/blog/')).toEqual([
      '/posts/post-8',
      '/feed.xml',
      '/',
    ])
  })
})
