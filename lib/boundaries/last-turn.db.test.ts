import { expect, it } from 'vitest'
import { inNewEdition } from '../edition.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { lastTurn } from './last-turn.ts'

const { database } = await testDatabase()
const at = (time: string) => new Date(`2026-05-01T${time}Z`)

it('what readers see dates from the last change, appearing or leaving, on the second after it', async () => {
  await inNewEdition(database, at('08:00:00.400'), async (db) => {
    const planned = { publishAt: at('09:00:00'), unpublishAt: at('10:00:00.001') }
    await writePost(db, at('08:00:00.400'), 'Mail will be away', planned)
    await writePost(db, at('08:00:00.400'), 'A draft', { status: 'DRAFT', publishAt: at('08:30:00') })
  })
  expect(await lastTurn(database, at('08:59:59.999'))).toEqual(at('08:00:01'))
  expect(await lastTurn(database, at('09:00:00'))).toEqual(at('09:00:01'))
  expect(await lastTurn(database, at('11:00:00'))).toEqual(at('10:00:01'))
  await inNewEdition(database, at('11:30:00'), () => Promise.resolve())
  expect(await lastTurn(database, at('12:00:00'))).toEqual(at('11:30:01'))
})
