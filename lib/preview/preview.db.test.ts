import { beforeEach, describe, expect, it } from 'vitest'
import { toText } from '../content/to-text.ts'
import { publish } from '../posts/publish.ts'
import { postBySlug } from '../posts/reading/queries.ts'
import { save } from '../posts/writing/save.ts'
import { restore, trash } from '../posts/trash.ts'
import { hire } from '../testing/staff.ts'
import { testDatabase } from '../testing/database.ts'
import { paragraph, writePost } from '../testing/posts.ts'
import { listLinks, makeLink, openLink, revokeLink } from './links.ts'
import { readNewest } from './newest.ts'

const { database, empty } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 60 * 60_000)
let thandi = 0

beforeEach(async () => {
  await empty()
  thandi = (await hire(database, noon)).id
})

/** Changes a live post, which readers do not see yet. */
async function change(postId: number, text: { title: string; words: string; tags?: string[] }) {
  const { version, slug, authorId } = await database.post.findUniqueOrThrow({ where: { id: postId } })
  const { title, words, tags = [] } = text
  const offered = { title, slug, body: paragraph(words), excerpt: null, tags, authorId }
  const act = { postId, version, editorId: thandi }
  return save(database, noon, act, { ...offered, coverId: null, continuesId: null })
}

const draft = () =>
  writePost(database, noon, 'We are moving', { status: 'DRAFT', publishAt: null, text: 'Soon.' })

describe('a preview', () => {
  it('shows of a live post what readers will get once its changes are published', async () => {
    const window = await writePost(database, noon, 'Heron moves', { tags: ['Maintenance'] })
    await change(window.id, {
      title: 'Heron moves on Friday',
      words: 'At ten, not nine.',
      tags: ['Heron', 'Mail'],
    })
    const seen = await readNewest(database, noon, window.id)
    expect(await postBySlug(database, noon, 'heron-moves')).toMatchObject({ title: 'Heron moves' })
    await publish(database, noon, { postId: window.id, editorId: thandi })
    expect(seen?.post).toEqual(await postBySlug(database, noon, 'heron-moves'))
    expect(seen?.post.tags.map(({ name }) => name)).toEqual(['Heron', 'Mail'])
  })

  it('shows a draft as it will be when it is published now', async () => {
    const before = await writePost(database, noon, 'Mail was slow')
    const draft = await writePost(database, noon, 'Why mail was slow', {
      status: 'DRAFT',
      publishAt: null,
      continuesId: before.id,
    })
    const seen = await readNewest(database, noon, draft.id)
    await publish(database, noon, { postId: draft.id, editorId: thandi })
    expect(seen?.post).toEqual(await postBySlug(database, noon, 'why-mail-was-slow'))
    expect(seen?.post.continues?.title).toBe('Mail was slow')
  })

  it('dates a scheduled post with its time', async () => {
    const post = await writePost(database, noon, 'Prices', { publishAt: hours(20) })
    const seen = await readNewest(database, noon, post.id)
    expect(seen).toMatchObject({ stage: 'scheduled', post: { publishAt: hours(20), changedAt: hours(20) } })
  })
})

async function shared(days: 1 | 7 | 30 = 1) {
  const post = await draft()
  return {
    postId: post.id,
    ...(await makeLink(database, noon, { postId: post.id, creatorId: thandi, days })),
  }
}

describe('a link to a preview', () => {
  it('leads to the newest text until its time is over', async () => {
    const { postId, token } = await shared()
    await change(postId, { title: 'We are moving in May', words: 'To Perth.' })
    const seen = await openLink(database, hours(23), token)
    expect(seen?.post.title).toBe('We are moving in May')
    expect(seen && toText(seen.post.body)).toContain('To Perth.')
    expect(await openLink(database, hours(24), token)).toBeNull()
  })

  it('cannot be guessed, nor made out of what the database keeps', async () => {
    const { token } = await shared()
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    const [row] = await database.previewLink.findMany()
    expect(JSON.stringify(row)).not.toContain(token)
    for (const other of ['', 'x', row?.tokenHash ?? '', token.slice(0, -1)])
      expect(await openLink(database, noon, other)).toBeNull()
  })

  it('is over once it is revoked, and others are not', async () => {
    const { postId, id, token } = await shared(7)
    const other = await makeLink(database, hours(1), { postId, creatorId: thandi, days: 30 })
    const [newest, first] = await listLinks(database, hours(2), postId)
    expect([newest?.id, first?.id]).toEqual([other.id, id])
    expect(newest).toMatchObject({ creator: 'Thandi Mokoena', createdAt: hours(1), expiresAt: hours(721) })
    expect(await revokeLink(database, hours(2), postId, first?.id ?? 0)).toBe(true)
    expect(await revokeLink(database, hours(2), postId, first?.id ?? 0)).toBe(false)
    expect(await openLink(database, hours(2), token)).toBeNull()
    expect(await openLink(database, hours(2), other.token)).not.toBeNull()
    expect(await listLinks(database, hours(2), postId)).toHaveLength(1)
  })

  it('is revoked by way of its own post only', async () => {
    const { postId, token } = await shared()
    const other = await writePost(database, noon, 'Another')
    const [link] = await listLinks(database, noon, postId)
    expect(await revokeLink(database, noon, other.id, link?.id ?? 0)).toBe(false)
    expect(await openLink(database, noon, token)).not.toBeNull()
  })

  it('leads nowhere while the post lies in the trash', async () => {
    const { postId, token } = await shared()
    await trash(database, noon, { postId, editorId: thandi })
    expect(await openLink(database, noon, token)).toBeNull()
    await restore(database, noon, { postId, editorId: thandi })
    expect(await openLink(database, noon, token)).not.toBeNull()
  })
})
