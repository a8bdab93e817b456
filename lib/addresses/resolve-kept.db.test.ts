import { describe, expect, it } from 'vitest'
import { movedBlog, now } from '../testing/addresses.ts'
import { writePost, paragraph } from '../testing/posts.ts'
import { publish, unpublish } from '../posts/publish.ts'
import { save } from '../posts/writing/save.ts'
import { trash } from '../posts/trash.ts'
import { BadTarget } from './keep.ts'

const { database, ask, keep } = await movedBlog()

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
