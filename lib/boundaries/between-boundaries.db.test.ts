import { beforeEach, expect, it } from 'vitest'
import { inNewEdition } from '../edition.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { betweenBoundaries } from './between-boundaries.ts'
import { recentPosts } from '../posts/reading/queries.ts'

const { database, empty } = await testDatabase()
const at = (time: string) => new Date(`2026-11-24T${time}Z`)

let readings: number
const titles = betweenBoundaries(async (db, now) => {
  readings++
  return (await recentPosts(db, now, 10)).map(({ title }) => title)
})

beforeEach(async () => {
  await empty()
  readings = 0
})

const write = (title: string, publishAt: Date) =>
  inNewEdition(database, at('08:00:00'), (db) => writePost(db, at('08:00:00'), title, { publishAt }))

it('is read once until a post appears', async () => {
  await write('Mail is late', at('07:00:00'))
  await write('Mail is back', at('10:00:00'))
  expect(await titles(database, at('09:00:00'))).toEqual(['Mail is late'])
  expect(await titles(database, at('09:59:59.999'))).toEqual(['Mail is late'])
  expect(readings).toBe(1)
  expect(await titles(database, at('10:00:00'))).toEqual(['Mail is back', 'Mail is late'])
  expect(await titles(database, at('23:00:00'))).toEqual(['Mail is back', 'Mail is late'])
  expect(readings).toBe(2)
})

it('is read anew after a change, and for an earlier moment', async () => {
  await write('Mail is late', at('07:00:00'))
  await titles(database, at('09:00:00'))
  await write('DNS is slow', at('08:30:00'))
  expect(await titles(database, at('09:00:00'))).toEqual(['DNS is slow', 'Mail is late'])
  expect(await titles(database, at('08:00:00'))).toEqual(['Mail is late'])
})

it('is tried again when it failed', async () => {
  let broken = true
  const read = betweenBoundaries(async () => {
    if (broken) throw new Error('The database is away')
    return 'fine'
  })
  await expect(read(database, at('09:00:00'))).rejects.toThrow('away')
  broken = false
  expect(await read(database, at('09:00:00'))).toBe('fine')
})
