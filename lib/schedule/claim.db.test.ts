import { beforeEach, expect, it } from 'vitest'
import { dialectOf, openDatabase } from '../db/db.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { claimDueEvents, type Follow } from './claim.ts'
import { overdueEvents } from './overdue.ts'

const { database, url, empty } = await testDatabase()
const at = (time: string) => new Date(`2026-11-24T${time}Z`)
const morning = at('08:00:00')
const nine = at('09:00:00')
const ever = new Date(0)
const nothing: Follow = () => Promise.resolve()
const tellUnlessBroken: Follow = async (_, { title }) => {
  if (title === 'Broken') throw new Error('Cannot be told')
}
const unexpected = (_: unknown, error: unknown) => {
  throw error
}

beforeEach(empty)

async function titlesClaimedAt(now: Date, follow = nothing): Promise<string[]> {
  return (await claimDueEvents(database, now, ever, follow, unexpected)).map(({ title }) => title)
}

it('happens once a post is due, and not again', async () => {
  await writePost(database, morning, 'Maintenance tonight', { publishAt: nine })
  expect(await titlesClaimedAt(at('08:59:59.999'))).toEqual([])
  expect(await titlesClaimedAt(nine)).toEqual(['Maintenance tonight'])
  expect(await titlesClaimedAt(nine)).toEqual([])
})

it('happens for every post that came due while nothing ran, in order', async () => {
  await writePost(database, morning, 'Second', { publishAt: at('10:00:00') })
  await writePost(database, morning, 'First', { publishAt: nine })
  await writePost(database, morning, 'Tomorrow', { publishAt: new Date('2026-11-25T09:00:00Z') })
  expect(await titlesClaimedAt(at('23:00:00'))).toEqual(['First', 'Second'])
})

it('does not happen for what is no news', async () => {
  await writePost(database, nine, 'Dated back', { publishAt: morning })
  await writePost(database, nine, 'A sample', { publishAt: morning, createdAt: morning, sample: true })
  await writePost(database, nine, 'From the old blog', {
    publishAt: morning,
    createdAt: morning,
    importRef: 'wordpress:old.example:1',
  })
  await writePost(database, nine, 'About us', { kind: 'PAGE', publishAt: nine })
  await writePost(database, nine, 'Undecided', { status: 'DRAFT', publishAt: nine })
  expect(await titlesClaimedAt(nine)).toEqual([])
})

it('happens for a post that the old blog had scheduled', async () => {
  await writePost(database, morning, 'Scheduled there', {
    publishAt: nine,
    createdAt: at('07:00:00'),
    importRef: 'wordpress:old.example:2',
  })
  expect(await titlesClaimedAt(nine)).toEqual(['Scheduled there'])
})

it('happens again for a post that appears anew', async () => {
  const { id } = await writePost(database, morning, 'Prices', { publishAt: nine })
  await titlesClaimedAt(nine)
  await database.post.update({ where: { id }, data: { publishAt: at('12:00:00') } })
  expect(await titlesClaimedAt(at('12:00:00'))).toEqual(['Prices'])
})

const sharedByProcesses = dialectOf(database) === 'postgresql'

it.runIf(sharedByProcesses)('happens once, however many processes are there', async () => {
  for (let n = 1; n <= 10; n++) await writePost(database, morning, `Post ${n}`, { publishAt: nine })
  const processes = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)])
  const followed: string[] = []
  const follow: Follow = async (_, { title }) => void followed.push(title)
  await Promise.all(processes.map((process) => claimDueEvents(process, nine, ever, follow, unexpected)))
  for (const process of processes) await process.$disconnect()
  expect(await database.publishEvent.count()).toBe(10)
  expect(followed.toSorted()).toEqual(Array.from({ length: 10 }, (_, n) => `Post ${n + 1}`).toSorted())
})

it('stays owed together with what follows when that fails, and keeps nothing else from happening', async () => {
  await writePost(database, morning, 'Broken', { publishAt: nine })
  await writePost(database, morning, 'Whole', { publishAt: nine })
  const failed: string[] = []
  const claimed = await claimDueEvents(database, nine, ever, tellUnlessBroken, ({ title }) =>
    failed.push(title),
  )
  expect(claimed.map(({ title }) => title)).toEqual(['Whole'])
  expect(failed).toEqual(['Broken'])
  expect(await titlesClaimedAt(nine)).toEqual(['Broken'])
})

it('is not taken for happened elsewhere when what follows finds its own row written already', async () => {
  const { id } = await writePost(database, morning, 'Told twice', { publishAt: nine })
  const again: Follow = async (db) =>
    void (await db.publishEvent.create({ data: { postId: id, publishAt: nine, claimedAt: nine } }))
  const failed: string[] = []
  await claimDueEvents(database, nine, ever, again, ({ title }) => failed.push(title))
  expect(failed).toEqual(['Told twice'])
})

it('is overdue when it has not happened after a minute', async () => {
  await writePost(database, morning, 'Maintenance tonight', { publishAt: nine })
  expect(await overdueEvents(database, at('09:00:59'))).toEqual([])
  expect(await overdueEvents(database, at('09:01:00'))).toMatchObject([{ title: 'Maintenance tonight' }])
  await titlesClaimedAt(at('09:02:00'))
  expect(await overdueEvents(database, at('09:05:00'))).toEqual([])
})
