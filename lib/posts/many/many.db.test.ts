import { beforeEach, describe, expect, it } from 'vitest'
import { hire } from '../../testing/staff.ts'
import { testDatabase } from '../../testing/database.ts'
import { paragraph, writePost } from '../../testing/posts.ts'
import { ensureTag } from '../../tags/ensure.ts'
import { publish } from '../publish.ts'
import { publishMany, undoPublishMany } from './publish-many.ts'
import { save } from '../writing/save.ts'
import { postBySlug } from '../reading/queries.ts'
import { tagMany } from './tag-many.ts'
import { trash } from '../trash.ts'
import { readWritten } from '../writing/written.ts'

const { database, empty } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const tomorrow = new Date('2026-11-25T12:00:00Z')
let aiko = 0

beforeEach(async () => {
  await empty()
  aiko = (await hire(database, noon, 'Aiko Tanaka', 'EDITOR')).id
})

const unpublished = { status: 'DRAFT', publishAt: null } as const
const tag = async (name: string) => (await ensureTag(database, noon, { name })).id
const written = async (id: number) => readWritten(database, noon, id)

describe('publishing many posts', () => {
  it('publishes drafts and what is in review, and names each of the others with its reason', async () => {
    const draft = await writePost(database, noon, 'Mail is back', unpublished)
    const asked = await writePost(database, noon, 'Prices', { ...unpublished, status: 'IN_REVIEW' })
    const untitled = await writePost(database, noon, '', unpublished)
    const scheduled = await writePost(database, noon, 'Heron moves', { publishAt: tomorrow })
    const live = await writePost(database, noon, 'Welcome')
    const ids = [draft, asked, untitled, scheduled, live].map(({ id }) => id)
    const { published, left } = await publishMany(database, noon, aiko, ids)
    expect(published.map(({ id, was }) => [id, was])).toEqual([
      [draft.id, 'draft'],
      [asked.id, 'inReview'],
    ])
    expect(left).toEqual([
      { title: '', reason: 'untitled' },
      { title: 'Heron moves', reason: 'scheduled' },
      { title: 'Welcome', reason: 'live' },
    ])
    expect(await postBySlug(database, noon, 'mail-is-back')).not.toBeNull()
  })

  it('is undone, but for posts that somebody has changed since', async () => {
    const asked = await writePost(database, noon, 'Prices', { ...unpublished, status: 'IN_REVIEW' })
    const draft = await writePost(database, noon, 'Mail is back', unpublished)
    const { published } = await publishMany(database, noon, aiko, [asked.id, draft.id])
    await trash(database, noon, { postId: draft.id, editorId: aiko })
    expect(await undoPublishMany(database, noon, aiko, published)).toBe(1)
    expect(await written(asked.id)).toMatchObject({ stage: 'inReview', publishAt: null })
    expect(await written(draft.id)).toMatchObject({ stage: 'trashed' })
  })
})

describe('tagging many posts', () => {
  it('shows the tag to readers at once, once on each post, and goes back to where the tag stood', async () => {
    const mail = await writePost(database, noon, 'Mail is back', { tags: ['Mail', 'Incidents', 'Heron'] })
    const prices = await writePost(database, noon, 'Prices')
    const tagId = await tag('incidents')
    const posts = [mail, prices]
    const added = await tagMany(database, noon, aiko, { tagId, on: true }, posts)
    expect(added.map(({ id }) => id)).toEqual([prices.id])
    expect((await postBySlug(database, noon, 'prices'))?.tags.map(({ name }) => name)).toEqual(['Incidents'])

    const removed = await tagMany(database, noon, aiko, { tagId, on: false }, posts)
    expect((await written(mail.id))?.tags).toEqual(['Mail', 'Heron'])
    await tagMany(database, noon, aiko, { tagId, on: true }, removed)
    expect((await written(mail.id))?.tags).toEqual(['Mail', 'Incidents', 'Heron'])
  })

  it('is in changes that wait to be published too', async () => {
    const { id, slug } = await writePost(database, noon, 'Prices')
    const { version } = await database.post.findUniqueOrThrow({ where: { id } })
    const text = { title: 'New prices', slug, body: paragraph('Less.'), excerpt: null, tags: ['Offers'] }
    const act = { postId: id, version, editorId: aiko }
    await save(database, noon, act, { ...text, coverId: null, authorId: aiko, continuesId: null })
    await tagMany(database, noon, aiko, { tagId: await tag('2026'), on: true }, [{ id }])
    expect((await written(id))?.tags).toEqual(['Offers', '2026'])
    expect((await postBySlug(database, noon, 'prices'))?.tags.map(({ name }) => name)).toEqual(['2026'])
    await publish(database, noon, { postId: id, editorId: aiko })
    expect((await postBySlug(database, noon, 'prices'))?.tags).toHaveLength(2)
  })

  it('is not undone on a post that somebody has changed since, nor done in the trash', async () => {
    const prices = await writePost(database, noon, 'Prices')
    const old = await writePost(database, noon, 'Old')
    await trash(database, noon, { postId: old.id, editorId: aiko })
    const tagId = await tag('Offers')
    const added = await tagMany(database, noon, aiko, { tagId, on: true }, [prices, old])
    expect(added).toHaveLength(1)
    await tagMany(database, noon, aiko, { tagId: await tag('2026'), on: true }, [prices])
    expect(await tagMany(database, noon, aiko, { tagId, on: false }, added)).toEqual([])
  })
})
