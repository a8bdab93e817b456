import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { nodesOf } from '../content/document.ts'
import { currentEdition } from '../edition.ts'
import { createAuthor } from '../people/create.ts'
import { frontPage, navigationPages, postBySlug } from '../posts/reading/queries.ts'
import { createPost } from '../posts/writing/write.ts'
import { readSettings, writeSettings } from '../site/settings.ts'
import { tagCounts } from '../tags/queries.ts'
import { ensureTag } from '../tags/ensure.ts'
import { testDatabase } from '../testing/database.ts'
import { addSamples } from './add-samples.ts'
import { removeSamples } from './remove-samples.ts'

const { database, empty } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'gazette-samples-'))
afterAll(() => rm(dataDir, { recursive: true }))

const now = new Date('2026-11-24T00:05:00Z')
const everything = async () => (await frontPage(database, now, 1, 100))?.items ?? []

beforeEach(async () => {
  await empty()
  await addSamples(database, now, dataDir)
})

describe('a new blog', () => {
  it('shows sample posts that are marked as such and live at once', async () => {
    const posts = await everything()
    expect(posts).toHaveLength(6)
    expect(posts.every((post) => post.sample && post.publishAt <= now && post.words > 100)).toBe(true)
    expect(await navigationPages(database, now)).toEqual([
      { title: 'About this blog', slug: 'about-this-blog' },
    ])
  })

  it('announces a maintenance window that lies ahead', async () => {
    const post = await postBySlug(database, now, 'heron-moves-to-new-hardware')
    expect(nodesOf(post!.body, 'maintenanceWindow').map(({ attrs }) => attrs.start)).toEqual([
      '2026-11-28T21:00:00.000Z',
    ])
  })

  it('has a report with its chart, and the follow-up to it', async () => {
    const report = await postBySlug(database, now, 'why-email-was-slow-on-tuesday')
    expect(nodesOf(report!.body, 'image')[0]?.attrs).toMatchObject({ width: 1280, height: 560 })
    expect(report!.followUps.map(({ slug }) => slug)).toEqual(['slow-email-what-we-have-changed'])
  })
})

describe('removing the samples', () => {
  it('leaves nothing of them, and their addresses are gone for good', async () => {
    expect(await removeSamples(database, now)).toBe(7)
    expect(await everything()).toEqual([])
    expect(await tagCounts(database, now)).toEqual([])
    expect(await database.person.count()).toBe(0)
    expect(await database.service.count()).toBe(0)
    expect((await readSettings(database)).title).toBe('Gazette')
    expect(await database.redirect.findUnique({ where: { path: '/tags/billing' } })).toMatchObject({
      to: null,
      postId: null,
    })
  })

  it('keeps what the staff have made their own', async () => {
    await writeSettings(database, { title: 'Southwind News' })
    const { id: authorId } = await createAuthor(database, now, { name: 'Rudo Banda' })
    const { id } = await ensureTag(database, now, { name: 'Email' })
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello.' }] }],
    }
    await createPost(database, now, {
      status: 'PUBLISHED',
      title: 'Our first post',
      body,
      publishAt: now,
      authorId,
      tagIds: [id],
      reason: 'PUBLISHED',
    })
    await removeSamples(database, now)
    expect((await everything()).map(({ title }) => title)).toEqual(['Our first post'])
    expect(await tagCounts(database, now)).toEqual([{ name: 'email', slug: 'email', count: 1 }])
    expect((await readSettings(database)).title).toBe('Southwind News')
  })

  it('changes nothing the second time', async () => {
    await removeSamples(database, now)
    const { number } = await currentEdition(database)
    expect(await removeSamples(database, now)).toBe(0)
    expect((await currentEdition(database)).number).toBe(number)
  })
})
