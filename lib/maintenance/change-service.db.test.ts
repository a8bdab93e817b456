import { beforeEach, describe, expect, test } from 'vitest'
import type { Document } from '../content/document.ts'
import { currentEdition } from '../edition.ts'
import { save } from '../posts/writing/save.ts'
import { readWritten } from '../posts/writing/written.ts'
import { testDatabase } from '../testing/database.ts'
import { offeredBy, writePost } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { windowIn } from './amend.ts'
import { deleteService, mergeService, moveService, renameService } from './change-service.ts'
import { ensureService, listServices, serviceIdsOf } from './services.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-07-20T08:00:00Z')
const move = windowOf()
const names = async () => (await listServices(database)).map(({ name }) => name)
const idOf = async (name: string) => (await ensureService(database, now, name)).id
const announce = () => writePost(database, now, 'Mail moves', { body: documentOf(move) })
const post = (id: number) =>
  database.post.findUniqueOrThrow({ where: { id }, include: { workingCopy: true } })
const servicesIn = (body: unknown) => windowIn(body as Document, move.id)?.services
const leadsTo = (path: string) => database.redirect.findUnique({ where: { path } })

async function edit(postId: number, services: string[]) {
  const written = await readWritten(database, now, postId)
  if (!written) throw new Error('no post')
  const act = { postId, version: written.version, editorId: written.authorId }
  await save(database, now, act, { ...offeredBy(written), body: documentOf({ ...move, services }) })
}

test('names that differ only in case and accents are one service, in the order of their first naming', async () => {
  const ids = await serviceIdsOf(database, now, ['Mail', ' Électricité ', 'MAIL', '', 'electricite'])
  expect(ids).toHaveLength(2)
  expect(await names()).toEqual(['Mail', 'Électricité'])
})

describe('a renamed service', () => {
  test('is called so in posts and in their unpublished changes', async () => {
    const { id } = await announce()
    await edit(id, ['DNS', 'mail'])
    const { version } = await post(id)
    const edition = await currentEdition(database)
    expect(await renameService(database, now, await idOf('Mail'), 'E-mail')).toEqual({ outcome: 'renamed' })
    const after = await post(id)
    expect(servicesIn(after.body)).toEqual(['E-mail', 'Web hosting'])
    expect(servicesIn(after.workingCopy?.body)).toEqual(['DNS', 'E-mail'])
    expect(after.version).toBeGreaterThan(version)
    expect((await currentEdition(database)).number).toBe(edition.number + 1)
    expect(await database.maintenanceWindow.findMany()).toMatchObject([{ sequence: 1 }])
  })

  test('is found at its old address for ever', async () => {
    const id = await idOf('Mail')
    await renameService(database, now, id, 'Post')
    await renameService(database, now, id, 'E-mail')
    expect(await leadsTo('/maintenance/mail')).toMatchObject({ serviceId: id })
    expect(await leadsTo('/maintenance/post')).toMatchObject({ serviceId: id })
  })

  test('cannot be called like another one, in whatever case', async () => {
    await serviceIdsOf(database, now, ['Mail', 'DNS'])
    expect(await renameService(database, now, await idOf('DNS'), 'MAIL')).toMatchObject({
      outcome: 'taken',
      by: { name: 'Mail' },
    })
    expect(await names()).toEqual(['Mail', 'DNS'])
  })
})

test('services change places, and stay where they are at the ends of the list', async () => {
  await serviceIdsOf(database, now, ['Mail', 'DNS', 'Web hosting'])
  await moveService(database, now, await idOf('Web hosting'), 'earlier')
  await moveService(database, now, await idOf('Mail'), 'earlier')
  await moveService(database, now, await idOf('DNS'), 'later')
  expect(await names()).toEqual(['Mail', 'Web hosting', 'DNS'])
  expect(await moveService(database, now, 4711, 'later')).toBe(false)
})

describe('a service merged into another', () => {
  test('gives it its windows, once each, and its addresses', async () => {
    const { id } = await announce()
    const { id: other } = await writePost(database, now, 'Disks', {
      body: documentOf({ ...move, services: ['Mail'] }),
    })
    await edit(id, ['Mail', 'DNS', 'Web hosting'])
    const [mail, web] = [await idOf('Mail'), await idOf('Web hosting')]
    expect(await mergeService(database, now, mail, web)).toBe(true)
    const after = await post(id)
    expect(servicesIn(after.body)).toEqual(['Web hosting'])
    expect(servicesIn(after.workingCopy?.body)).toEqual(['Web hosting', 'DNS'])
    expect(servicesIn((await post(other)).body)).toEqual(['Web hosting'])
    expect(await listServices(database)).toMatchObject([{ name: 'Web hosting', windows: 2 }])
    expect(await leadsTo('/maintenance/mail')).toMatchObject({ serviceId: web })
  })

  test('is not merged into itself or into nothing', async () => {
    const id = await idOf('Mail')
    expect(await mergeService(database, now, id, id)).toBe(false)
    expect(await mergeService(database, now, id, 4711)).toBe(false)
    expect(await names()).toEqual(['Mail'])
  })
})

describe('a service is deleted', () => {
  test('when no window names it, and its address is gone for good', async () => {
    const id = await idOf('Fax')
    expect(await deleteService(database, now, id)).toEqual({ outcome: 'deleted' })
    expect(await leadsTo('/maintenance/fax')).toMatchObject({ serviceId: null, to: null })
    expect(await deleteService(database, now, id)).toEqual({ outcome: 'missing' })
  })

  test('but not while a post or unpublished changes name it', async () => {
    const { id } = await announce()
    await edit(id, ['DNS'])
    expect(await deleteService(database, now, await idOf('Mail'))).toEqual({ outcome: 'named', windows: 1 })
    expect(await deleteService(database, now, await idOf('DNS'))).toEqual({ outcome: 'named', windows: 1 })
  })
})
