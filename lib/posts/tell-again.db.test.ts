import { expect, it } from 'vitest'
import { currentEdition } from '../edition.ts'
import { testDatabase } from '../testing/database.ts'
import { paragraph, writePost } from '../testing/posts.ts'
import { countAnnounced, readAnnounced } from './reading/announced.ts'
import { publish } from './publish.ts'
import { frontPage } from './reading/queries.ts'
import { save } from './writing/save.ts'
import { schedule, unschedule } from './schedule.ts'
import { tellAgain } from './tell-again.ts'
import { publishDueCopies } from './writing/working-copy.ts'
import { readWritten } from './writing/written.ts'

const { database } = await testDatabase()
const noon = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const ids = new Map<string, number>()
for (const [n, title] of ['Oldest', 'Mail was slow', 'Prices', 'Perth moves', 'Newest'].entries())
  ids.set(title, (await writePost(database, noon, title, { publishAt: after(n - 100) })).id)

const act = async (title: string) => {
  const { authorId } = await database.post.findFirstOrThrow({ where: { title } })
  return { postId: ids.get(title) ?? 0, editorId: authorId }
}

/** Edits a live post, whose changes wait to be published. */
async function edit(title: string, words: string, now: Date) {
  const asked = await act(title)
  const written = await readWritten(database, now, asked.postId)
  if (!written) throw new Error(`There is no ${title}`)
  const { slug, excerpt, tags, coverId, authorId, continuesId } = written
  const text = { title, slug, excerpt, tags, coverId, authorId, continuesId, body: paragraph(words) }
  expect(await save(database, now, { ...asked, version: written.version }, text)).toMatchObject({
    kind: 'saved',
  })
}

async function announced(now: Date, skip = 0, take = 10) {
  return (await readAnnounced(database, now, {}, { skip, take })).map(({ title }) => title)
}

it('followers are told of posts when they appear, the newest first', async () => {
  expect(await announced(noon)).toEqual(['Newest', 'Perth moves', 'Prices', 'Mail was slow', 'Oldest'])
  expect(await countAnnounced(database, noon, {})).toBe(5)
})

it('changes are no news by themselves', async () => {
  await edit('Prices', 'They stay', noon)
  await publish(database, after(1), await act('Prices'))
  expect((await announced(after(1)))[0]).toBe('Newest')
})

it('changes are news where staff say so, in feeds but not on the front page', async () => {
  await edit('Mail was slow', 'It is slow again.', after(1))
  await publish(database, after(2), await act('Mail was slow'), { tellAgain: true })
  const [first] = await readAnnounced(database, after(2), {}, { skip: 0, take: 1 })
  expect(first).toMatchObject({ title: 'Mail was slow', announcedAt: after(2), toldAgainAt: after(2) })
  expect((await frontPage(database, after(2), 1, 10))?.items[0]?.title).toBe('Newest')
})

it('scheduled changes are news from their time on', async () => {
  await edit('Oldest', 'It is history.', after(2))
  await schedule(database, after(2), await act('Oldest'), after(10), { tellAgain: true })
  expect((await readWritten(database, after(3), ids.get('Oldest') ?? 0))?.copy).toMatchObject({
    publishAt: after(10),
    tellAgain: true,
  })
  await publishDueCopies(database, after(11), (_, error) => expect(error).toBeUndefined())
  const [first] = await readAnnounced(database, after(11), {}, { skip: 0, take: 1 })
  expect(first).toMatchObject({ title: 'Oldest', announcedAt: after(10), changedAt: after(10) })
})

it('changes that wait for nobody any more are no news when they are published after all', async () => {
  await edit('Newest', 'Still.', after(11))
  await schedule(database, after(11), await act('Newest'), after(20), { tellAgain: true })
  await unschedule(database, after(12), await act('Newest'))
  await publish(database, after(13), await act('Newest'))
  expect((await announced(after(13)))[0]).toBe('Oldest')
})

it('a post without changes can be told of again', async () => {
  const { number } = await currentEdition(database)
  expect(await tellAgain(database, after(30), await act('Prices'))).toMatchObject({ kind: 'told' })
  expect((await currentEdition(database)).number).toBe(number + 1)
  expect(await announced(after(30))).toEqual(['Prices', 'Oldest', 'Mail was slow', 'Newest', 'Perth moves'])
})

it('nobody is told of what readers do not see', async () => {
  const draft = await writePost(database, noon, 'A merger', { status: 'DRAFT', publishAt: null })
  const { editorId } = await act('Prices')
  expect(await tellAgain(database, after(31), { postId: draft.id, editorId })).toEqual({
    kind: 'notPossible',
  })
  const page = await writePost(database, noon, 'Contact', { kind: 'PAGE' })
  expect(await tellAgain(database, after(31), { postId: page.id, editorId })).toEqual({ kind: 'notPossible' })
})

it('every stretch holds what it holds of the whole', async () => {
  const whole = await announced(after(40))
  for (let skip = 0; skip < whole.length; skip++)
    for (let take = 1; take <= 3; take++)
      expect(await announced(after(40), skip, take), `${skip}, ${take}`).toEqual(
        whole.slice(skip, skip + take),
      )
})
