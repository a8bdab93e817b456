import { beforeEach, expect, it } from 'vitest'
import { definitionOf, type Asking, type Params } from '@/lib/actions/definition.ts'
import { emptyDocument } from '@/lib/content/document.ts'
import { ensureService } from '@/lib/maintenance/services.ts'
import { schedule } from '@/lib/posts/schedule.ts'
import { testDatabase } from '@/lib/testing/database.ts'
import { writePost } from '@/lib/testing/posts.ts'
import { hire } from '@/lib/testing/staff.ts'
import { documentOf, windowOf } from '@/lib/testing/windows.ts'
import { PUT } from './[post]/route.ts'
import { POST } from './route.ts'

const now = new Date('2026-11-24T02:00:00Z')
const tomorrow = new Date('2026-11-25T02:00:00Z')
const key = '6f0a4d0e-3a0e-4c57-9a6e-2b0b7f3f1c11'

const { database, empty } = await testDatabase()
beforeEach(empty)

async function contributor(): Promise<Asking & { staff: { id: number } }> {
  const staff = await hire(database, now, 'Piet de Wit', 'CONTRIBUTOR')
  const device = { userAgent: '', address: '198.51.100.7' }
  return { staff: { ...staff, sessionId: 'session' }, database, now, device }
}

async function send(exposed: object, asking: Asking, body: unknown, params: Params = {}) {
  const definition = definitionOf(exposed)
  if (definition?.kind !== 'handler') throw new Error('Not a handler')
  const request = new Request('http://localhost/', { method: 'POST', body: JSON.stringify(body) })
  const response = await definition.perform(asking, request, params)
  return { status: response.status, body: await response.json() }
}

const text = (authorId: number, title: string, continuesId: number | null = null) => ({
  title,
  slug: null,
  body: emptyDocument,
  excerpt: null,
  tags: [],
  coverId: null,
  authorId,
  continuesId,
})

it('a first save that is sent again does not reach a post that was scheduled meanwhile', async () => {
  const asking = await contributor()
  const first = { key, kind: 'POST', text: text(asking.staff.id, 'Prices from January') }
  const { body } = await send(POST, asking, first)
  await schedule(database, now, { postId: body.post.postId, editorId: asking.staff.id }, tomorrow)
  const again = await send(POST, asking, { ...first, text: text(asking.staff.id, 'Everything is free') })
  expect(again.status).toBe(404)
  const post = await database.post.findUniqueOrThrow({ where: { id: body.post.postId } })
  expect(post).toMatchObject({ title: 'Prices from January', status: 'PUBLISHED' })
})

it('a first save that is sent again does not overwrite what somebody else has written meanwhile', async () => {
  const asking = await contributor()
  const aiko = await hire(database, now, 'Aiko Tanaka', 'EDITOR')
  const { id } = asking.staff
  const first = { key, kind: 'POST', text: text(id, 'Mail was late') }
  const { body } = await send(POST, asking, first)
  const own = await send(POST, asking, { ...first, text: text(id, 'Mail was late today') })
  expect(own.body.result).toMatchObject({ kind: 'saved', version: 2 })
  const params = { post: String(body.post.postId) }
  const theirs = { version: 2, text: text(id, 'Mail was late for ten minutes') }
  await send(PUT, { ...asking, staff: { ...aiko, sessionId: 'hers' } }, theirs, params)
  const again = await send(POST, asking, { ...first, text: text(id, 'Mail was very late') })
  expect(again.body).toMatchObject({
    result: { kind: 'conflict' },
    post: { title: 'Mail was late for ten minutes', version: 3 },
  })
})

it('a window names a new service only when its writer may make one', async () => {
  const asking = await contributor()
  await ensureService(database, now, 'Mail')
  const { id } = asking.staff
  const offered = (...services: string[]) => ({
    ...text(id, 'Mail moves'),
    body: documentOf(windowOf({ services })),
  })
  const refused = await send(POST, asking, { key, kind: 'POST', text: offered('Mail', 'Fax') })
  expect(refused.body).toMatchObject({
    result: { kind: 'invalid', message: expect.stringContaining('“Fax”') },
    post: null,
  })
  const { body } = await send(POST, asking, { key, kind: 'POST', text: offered('MAIL') })
  const save = { version: body.post.version, text: offered('Mail', 'Telex') }
  const params = { post: String(body.post.postId) }
  expect((await send(PUT, asking, save, params)).body.result.kind).toBe('invalid')
  expect(await database.service.count()).toBe(1)
  const aiko = await hire(database, now, 'Aiko Tanaka', 'EDITOR')
  const editor = { ...asking, staff: { ...aiko, sessionId: 'hers' } }
  expect((await send(PUT, editor, save, params)).body.result.kind).toBe('saved')
  expect(await database.service.count()).toBe(2)
})

it('a text cannot name as the one it continues what its writer may not know of', async () => {
  const asking = await contributor()
  const { id } = asking.staff
  const secret = await writePost(database, now, 'We are being bought', { status: 'DRAFT' })
  const seen = await writePost(database, now, 'Mail was late')
  const first = await send(POST, asking, { key, kind: 'POST', text: text(id, 'Aftermath', secret.id) })
  expect(JSON.stringify(first.body)).not.toContain('bought')
  const { postId, version } = first.body.post
  const params = { post: String(postId) }
  const second = await send(PUT, asking, { version, text: text(id, 'Aftermath!', secret.id) }, params)
  expect(second.body.post.continuesTitle).toBeNull()
  const third = { version: second.body.post.version, text: text(id, 'Aftermath', seen.id) }
  expect((await send(PUT, asking, third, params)).body.post.continuesTitle).toBe('Mail was late')
})

it('a text goes on naming what an editor let it continue', async () => {
  const asking = await contributor()
  const { id } = asking.staff
  const secret = await writePost(database, now, 'We are being bought', { status: 'DRAFT' })
  const { body } = await send(POST, asking, { key, kind: 'POST', text: text(id, 'Aftermath') })
  const { postId, version } = body.post
  await database.post.update({ where: { id: postId }, data: { continuesId: secret.id } })
  const save = { version, text: text(id, 'The aftermath', secret.id) }
  expect((await send(PUT, asking, save, { post: String(postId) })).body.post.continuesId).toBe(secret.id)
})

it('a first text that cannot be kept leaves no post behind', async () => {
  const asking = await contributor()
  const whole = text(asking.staff.id, 'Prices from January')
  for (const flawed of [
    { ...whole, coverId: 4711 },
    { ...whole, body: { type: 'doc', content: [{ type: 'marquee' }] } },
  ]) {
    const { body } = await send(POST, asking, { key, kind: 'POST', text: flawed })
    expect(body).toMatchObject({ result: { kind: 'invalid', message: expect.any(String) }, post: null })
  }
  expect(await database.post.count()).toBe(0)
  const { body } = await send(POST, asking, { key, kind: 'POST', text: whole })
  expect(body).toMatchObject({ result: { kind: 'saved' }, post: { title: 'Prices from January' } })
})

it('who may not give posts away leaves one to whom an editor has given it, in changes that wait', async () => {
  const piet = await contributor()
  const author = { ...piet, staff: { ...piet.staff, role: 'AUTHOR' as const } }
  const aiko = await hire(database, now, 'Aiko Tanaka', 'EDITOR')
  const { id } = await writePost(database, now, 'Mail was late', { author: 'Piet de Wit' })
  const params = { post: String(id) }
  const given = { version: 1, text: text(aiko.id, 'Mail was late') }
  await send(PUT, { ...piet, staff: { ...aiko, sessionId: 'hers' } }, given, params)
  const { body } = await send(
    PUT,
    author,
    { version: 2, text: text(piet.staff.id, 'Mail was very late') },
    params,
  )
  expect(body.post).toMatchObject({ title: 'Mail was very late', authorId: aiko.id })
})
