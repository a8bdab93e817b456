import { beforeEach, expect, test } from 'vitest'
import { renameService } from '../maintenance/change-service.ts'
import { trash } from '../posts/trash.ts'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { paths } from '../paths.ts'
import { keepAddress } from './keep.ts'
import { resolveAddress } from './resolve.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-07-20T08:00:00Z')

const announce = (post: Parameters<typeof writePost>[3] = {}) =>
  writePost(database, now, 'Mail moves', { ...post, body: documentOf(windowOf({ id: 'Mail-Move' })) })

async function ask(path: string): Promise<string> {
  const answer = await resolveAddress(database, { path, search: '' }, now)
  return answer.kind === 'moved' ? answer.to : answer.kind
}

test('the pages of maintenance are there from the start, those of a service with its first window', async () => {
  expect(await Promise.all(['/maintenance', '/maintenance.ics'].map(ask))).toEqual(['here', 'here'])
  expect(await ask('/maintenance/mail')).toBe('missing')
  await announce()
  const addresses = ['/maintenance/mail', '/maintenance/web-hosting', '/maintenance/mail/calendar.ics']
  expect(await Promise.all(addresses.map(ask))).toEqual(['here', 'here', 'here'])
  expect(
    await Promise.all(['/maintenance/dns', '/maintenance/mail/2', '/maintenance/dns/calendar.ics'].map(ask)),
  ).toEqual(['missing', 'missing', 'missing'])
  expect(await ask('/Maintenance/Mail/')).toBe('/maintenance/mail')
})

test('nothing tells of a service while only drafts name it', async () => {
  await announce({ status: 'DRAFT', publishAt: null })
  expect(await ask('/maintenance/mail')).toBe('missing')
  expect(await ask('/posts/mail-moves/Mail-Move.ics')).toBe('missing')
})

test('a service that is called otherwise is found under its new name', async () => {
  await announce()
  const { id } = await database.service.findFirstOrThrow({ where: { slug: 'mail' } })
  await renameService(database, now, id, 'Email')
  expect(await ask('/maintenance/mail')).toBe('/maintenance/email')
  expect(await ask('/maintenance/mail/calendar.ics')).toBe('/maintenance/email/calendar.ics')
})

test('a service that is no more is gone for good', async () => {
  await keepAddress(database, now, paths.service('fax'), 'gone')
  expect(await ask('/maintenance/fax')).toBe('gone')
  expect(await ask('/maintenance/fax/calendar.ics')).toBe('gone')
})

test('the calendar of a window goes where its post goes', async () => {
  const { id } = await announce()
  expect(await ask('/posts/mail-moves/Mail-Move.ics')).toBe('here')
  expect(await ask('/posts/mail-moves/mail-move.ics')).toBe('/posts/mail-moves/Mail-Move.ics')
  expect(await ask('/posts/mail-moves/taken-out.ics')).toBe('/posts/mail-moves')
  expect(await ask('/posts/other/mail-move.ics')).toBe('missing')

  await keepAddress(database, now, '/posts/mail-goes', { postId: id })
  expect(await ask('/posts/mail-goes/Mail-Move.ics')).toBe('/posts/mail-moves/Mail-Move.ics')

  const { id: editorId } = await database.person.findFirstOrThrow()
  await trash(database, now, { postId: id, editorId })
  expect(await ask('/posts/mail-moves/Mail-Move.ics')).toBe('gone')
})
