import { expect, it } from 'vitest'
import { publish, unpublish } from '../posts/publish.ts'
import { tellAgain } from '../posts/tell-again.ts'
import { readSite } from '../site/site.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { buildFeed } from './build.ts'
import { feedFormats } from './formats.ts'
import { atom } from './formats/atom.ts'

const { database } = await testDatabase()
const origin = 'https://blog.northbeam.example'
const noon = new Date('2026-05-01T12:00:00Z')
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const media = await database.media.create({
  data: {
    hash: 'ab12',
    name: 'queue.png',
    mime: 'image/png',
    bytes: 4711,
    width: 600,
    height: 200,
    alt: 'A long queue',
    variants: [],
    createdAt: noon,
  },
})
const slow = await writePost(database, noon, 'Mail is slow', { publishAt: at(-60), coverId: media.id })
await writePost(database, noon, 'Mail is back', { publishAt: at(-30), continuesId: slow.id })
await writePost(database, noon, 'Why mail was slow & what we do', { publishAt: at(60), continuesId: slow.id })
const { authorId: editorId } = await database.post.findUniqueOrThrow({ where: { id: slow.id } })

async function itemsAt(now: Date) {
  const feed = await buildFeed(
    database,
    now,
    await readSite(database, origin),
    { kind: 'blog' },
    { format: atom },
  )
  return feed?.items ?? []
}

async function itemAt(now: Date, title = 'Mail is slow') {
  const item = (await itemsAt(now)).find((known) => known.title === title)
  if (!item) throw new Error(`${title} is not in the feed`)
  return item
}

it('an item leads to the post that it continues', async () => {
  const { html } = await itemAt(noon, 'Mail is back')
  expect(html).toContain(`<p>This continues: <a href="${origin}/posts/mail-is-slow">Mail is slow</a></p>`)
})

it('an item leads to where it is continued, from the second of that on, and has changed then', async () => {
  const before = await itemAt(at(59.9))
  expect(before.html).toContain(
    `<p>Continued in: <a href="${origin}/posts/mail-is-back">Mail is back</a></p>`,
  )
  expect(before.html).not.toContain('Why')
  expect(before.changedAt).toEqual(at(-30))
  const after = await itemAt(at(60))
  expect(after.html).toContain('Why mail was slow &amp; what we do</a></p>')
  expect(after.changedAt).toEqual(at(60))
})

it('the cover is in the text, and goes with the item with its true length', async () => {
  const { html, picture } = await itemAt(noon)
  expect(html).toContain(
    `<img src="${origin}/media/ab12/queue.png" alt="A long queue" width="600" height="200">`,
  )
  expect(picture).toMatchObject({ url: `${origin}/media/ab12/queue.png`, mime: 'image/png', bytes: 4711 })
})

it('a post that followers are told of again is another item in every format, in the place of now', async () => {
  const before = await itemAt(noon)
  await tellAgain(database, at(5), { postId: slow.id, editorId })
  const [first, ...others] = await itemsAt(at(5))
  expect(first).toMatchObject({
    title: 'Mail is slow',
    guid: `${before.guid}#again-20260501T120500Z`,
    announcedAt: at(5),
  })
  expect(others.map(({ title }) => title)).toEqual(['Mail is back'])
  const site = await readSite(database, origin)
  for (const format of feedFormats) {
    const feed = await buildFeed(database, at(5), site, { kind: 'blog' }, { format })
    const written = feed ? format.write(feed) : ''
    expect(written.indexOf('#again-20260501T120500Z'), format.name).toBeGreaterThan(0)
    expect(written.indexOf('#again-20260501T120500Z')).toBeLessThan(written.lastIndexOf('Mail is back'))
  }
})

it('a post leaves the feed when it is taken down, and nothing leads to it any more', async () => {
  await unpublish(database, at(10), { postId: slow.id, editorId })
  expect((await itemsAt(at(10))).map(({ title }) => title)).toEqual(['Mail is back'])
  expect((await itemAt(at(10), 'Mail is back')).html).not.toContain('This continues')
})

it('a post that is published anew is as new as that, under the name readers know', async () => {
  await publish(database, at(20), { postId: slow.id, editorId })
  expect((await itemsAt(at(20)))[0]).toMatchObject({
    title: 'Mail is slow',
    guid: expect.stringContaining('#again-20260501T120500Z'),
    announcedAt: at(20),
  })
})
