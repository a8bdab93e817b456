import { readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { postBySlug } from '../../posts/reading/queries.ts'
import { oldBlog } from '../../testing/wordpress-export.ts'
import { attachment, importing, now } from '../../testing/wordpress-import.ts'

const { database, folder, site, bring, putPicture, ask, askAll, htmlOf } = await importing()

describe('files', () => {
  test('are kept, shown in posts in the size they were shown, and found at their old addresses', async () => {
    await putPicture('2011/07/rack.png')
    await bring([
      {
        id: 7,
        content: `<p><a href="${oldBlog}/wp-content/uploads/2011/07/rack.png"><img src="/wp-content/uploads/2011/07/rack-300x100.png" width="300" height="100"></a></p>`,
        meta: { _thumbnail_id: '11' },
      },
      attachment(11, '2011/07/rack.png', { parent: '7' }),
    ])
    const media = await database.media.findFirstOrThrow()
    expect(media).toMatchObject({
      name: 'rack.png',
      width: 600,
      height: 200,
      alt: 'A rack',
      title: 'The rack',
    })
    const path = `/media/${media.hash}/rack.png`
    expect(await htmlOf('post-7')).toMatch(
      new RegExp(`<img[^>]*src="${path}"[^>]*alt="A rack"[^>]*width="300"[^>]*height="100"`),
    )
    expect(await htmlOf('post-7')).not.toContain('<a ')
    expect(await postBySlug(database, now, 'post-7')).toMatchObject({ cover: { hash: media.hash } })
    expect(
      await askAll(
        '/wp-content/uploads/2011/07/rack.png',
        '/wp-content/uploads/2011/07/rack-300x100.png',
        '/rack-11/',
        '/?attachment_id=11',
      ),
    ).toEqual([path, path, '/posts/post-7', '/posts/post-7'])
    expect(await readdir(join(site.dataDir, 'media', media.hash.slice(0, 2)))).toEqual([media.hash])
  })

  test('of a post that readers cannot see are not found by the number of their page', async () => {
    await putPicture('2026/04/merger.png')
    const day = '2026-06-01 00:00:00'
    await bring([
      { id: 7, status: 'future', date: day, dateGmt: day },
      attachment(11, '2026/04/merger.png', { parent: '7' }),
      attachment(12, '2026/04/merger.png'),
    ])
    expect(await askAll('/?attachment_id=11', '/?p=11', '/rack-11/')).toEqual(['404', '404', '404'])
    expect(await ask('/rack-11/', new Date('2026-06-01T00:00:00Z'))).toBe('/posts/post-7')
    expect(await ask('/rack-12/')).toMatch(/^\/media\//)
  })

  test('that a text mentions without the library knowing them come, too', async () => {
    await putPicture('2011/07/loose.png')
    await bring([
      {
        id: 7,
        content:
          '<img src="https://www.blog.northbeam.example/wp-content/uploads/2011/07/loose-150x150.png">',
      },
    ])
    expect(await database.media.count()).toBe(1)
    expect(await htmlOf('post-7')).toMatch(/<img[^>]*src="\/media\//)
  })

  test('that are missing are named, and what showed them links to where they were', async () => {
    const report = await bring([
      {
        id: 7,
        title: 'Rack',
        content:
          '<figure><img src="/wp-content/uploads/2011/07/rack.png" alt="The full rack"><figcaption>Full</figcaption></figure>' +
          '[gallery ids="11"][audio src="/wp-content/uploads/2011/07/call.mp3"]',
        meta: { _thumbnail_id: '11' },
      },
      attachment(11, '2011/07/rack.png'),
    ])
    const html = await htmlOf('post-7')
    expect(html).toContain(`<a href="${oldBlog}/wp-content/uploads/2011/07/rack.png">The full rack</a>`)
    expect(html).toContain('Full')
    expect(html).toContain(`${oldBlog}/wp-content/uploads/2011/07/call.mp3`)
    expect(html).not.toContain('<img')
    expect(report).toContain('rack.png: is not in the folder of files; links to it lead to')
    expect(report).toContain(
      'Rack: links to rack.png, call.mp3 instead of showing it, for want of the file; comes without its picture for lists',
    )
  })

  test('that come later take their places in posts nobody has touched', async () => {
    const items = [
      { id: 7, content: '<img src="/wp-content/uploads/2011/07/rack.png">', meta: { _thumbnail_id: '11' } },
      { id: 8, content: '<img src="/wp-content/uploads/2011/07/rack.png">' },
      attachment(11, '2011/07/rack.png'),
    ]
    expect(await bring(items, { mediaDir: null })).toContain('No folder of files was given (--media)')
    await database.post.updateMany({ where: { slug: 'post-8' }, data: { version: 2 } })
    await putPicture('2011/07/rack.png')
    expect(await bring(items)).toMatch(/posts and pages +1 completed, 1 already here/)
    expect(await htmlOf('post-7')).toContain('<img')
    expect(await htmlOf('post-8')).not.toContain('<img')
    expect(await postBySlug(database, now, 'post-7')).toMatchObject({ cover: { name: 'rack.png' } })
  })

  test('cannot be taken from outside of their folder, whatever the export says', async () => {
    await writeFile(join(folder, 'passwd.txt'), 'root:x:0')
    await symlink(join(folder, 'passwd.txt'), join(site.uploads, 'link.txt'))
    const report = await bring([
      attachment(11, '../passwd.txt'),
      attachment(12, 'link.txt'),
      attachment(13, join(folder, 'passwd.txt')),
      attachment(14, '..%2fpasswd.txt'),
      attachment(15, '2011/../../passwd.txt'),
      attachment(16, 'x\0.txt'),
    ])
    expect(await database.media.count()).toBe(0)
    expect(report).toContain('leads outside of the folder of files')
  })

  test('of kinds that Gazette does not keep are refused by name', async () => {
    await writeFile(join(site.uploads, 'setup.exe'), 'MZ\x90\0')
    expect(await bring([attachment(11, 'setup.exe')])).toContain(
      'setup.exe: is of a kind that Gazette does not keep',
    )
  })
})
