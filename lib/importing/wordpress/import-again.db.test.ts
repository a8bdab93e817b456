import { describe, expect, test } from 'vitest'
import { addSamples } from '../../samples/add-samples.ts'
import { readSettings } from '../../site/settings.ts'
import { oldBlog, wordpressExport, type ExportItem } from '../../testing/wordpress-export.ts'
import { attachment, importing, now } from '../../testing/wordpress-import.ts'

const { database, site, bring, putPicture, ask, htmlOf, everything } = await importing()

describe('running it again', () => {
  const items: ExportItem[] = [
    { id: 7, categories: ['Mail'], comments: [{ id: 2, content: 'Thanks' }] },
    { id: 8, name: 'post-7' },
    attachment(11, '2011/07/rack.png'),
    { id: 20, type: 'wp_block', content: 'x' },
  ]

  test('changes nothing', async () => {
    await putPicture('2011/07/rack.png')
    await bring(items)
    const before = await everything()
    await bring(items)
    expect(await everything()).toEqual(before)
  })

  test('from an export under https and www. changes nothing, either', async () => {
    await bring(items)
    const { edition } = await everything()
    await bring(wordpressExport(items, '', 'http://www.blog.northbeam.example'))
    expect((await everything()).edition).toEqual(edition)
  })

  test('leaves what has been edited, renamed or retagged here, and brings what is new', async () => {
    await bring(items)
    const where = { importRef: 'wordpress:blog.northbeam.example:7' }
    await database.post.update({ where, data: { title: 'Edited', slug: 'edited', version: 2 } })
    await database.tag.updateMany({ data: { name: 'Post', nameKey: 'post', slug: 'post' } })
    const report = await bring([...items, { id: 9, categories: ['Mail'], content: '<a href="/?p=7">x</a>' }])
    expect(await database.post.findUniqueOrThrow({ where })).toMatchObject({
      title: 'Edited',
      slug: 'edited',
    })
    expect(await database.tag.findMany()).toMatchObject([{ name: 'Post' }])
    expect(await htmlOf('post-9')).toContain('href="/posts/edited"')
    expect(report).toMatch(/published posts +1 new/)
  })

  test('of two blogs keeps them apart', async () => {
    await bring([{ id: 7, title: 'Of the first' }])
    const report = await bring([{ id: 7, title: 'Of the second' }], { base: 'https://other.example' })
    expect(await database.post.count()).toBe(2)
    expect(await ask('/?p=7')).toBe('/posts/post-7')
    expect(report).toMatch(/Of the second: .*its old address \/\?p=7 leads elsewhere already/)
  })
})

test('a part of a blog links to the parts that came before', async () => {
  await putPicture('2011/07/rack.png')
  await bring([
    { id: 7, categories: ['Mail'] },
    { id: 8, name: 'merger', status: 'draft', link: `${oldBlog}/?p=8` },
    attachment(11, '2011/07/rack.png'),
  ])
  const links = [
    '/2015/03/04/post-7/#what',
    '/?p=8',
    '/category/mail/',
    '/wp-content/uploads/2011/07/rack.png',
  ]
  await bring([{ id: 9, content: links.map((href) => `<p><a href="${href}">x</a></p>`).join('') }])
  const found = [...(await htmlOf('post-9')).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
  expect(found).toEqual([
    '/posts/post-7#what',
    '/?p=8',
    '/tags/mail',
    expect.stringMatching(/^\/media\/.*rack\.png$/),
  ])
})

describe('the blog', () => {
  test('takes the name of the old one, and loses its samples', async () => {
    await addSamples(database, now, site.dataDir)
    const report = await bring([{ id: 7 }])
    expect(await database.post.count({ where: { sample: true } })).toBe(0)
    expect(await readSettings(database)).toMatchObject({
      title: 'Northbeam & friends',
      tagline: 'What our servers do',
      language: 'en-GB',
    })
    expect(report).toMatch(/The \d+ sample posts are taken out/)
  })

  test('keeps its samples when asked to, and a name that somebody has given it', async () => {
    await addSamples(database, now, site.dataDir)
    await database.setting.update({ where: { key: 'title' }, data: { value: 'Our own' } })
    await bring([{ id: 7 }], { keepSamples: true })
    expect(await database.post.count({ where: { sample: true } })).toBeGreaterThan(0)
    expect(await readSettings(database)).toMatchObject({ title: 'Our own' })
  })
})
