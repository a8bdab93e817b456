import { beforeEach, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { writePost } from '../testing/posts.ts'
import { listKeptAddresses } from './listing.ts'
import { keepAddress } from './keep.ts'
import { addRedirect, removeRedirect } from './redirect.ts'
import { resolveAddress } from './resolve.ts'

const { database, empty } = await testDatabase()
const now = new Date('2026-11-24T12:00:00Z')
const answer = (path: string) => resolveAddress(database, { path, search: '' }, now)

beforeEach(async () => {
  await empty()
  await writePost(database, now, 'Heron moves')
})

it('an address leads where staff say, here or elsewhere', async () => {
  expect(await addRedirect(database, now, '/Heron?ref=x', '/posts/heron-moves')).toEqual({
    outcome: 'redirected',
    path: '/heron',
  })
  expect(await addRedirect(database, now, '/status', 'https://status.northbeam.example/')).toEqual({
    outcome: 'redirected',
    path: '/status',
  })
  expect(await answer('/heron')).toEqual({ kind: 'moved', to: '/posts/heron-moves' })
  expect(await answer('/status')).toEqual({ kind: 'moved', to: 'https://status.northbeam.example/' })
  expect((await listKeptAddresses(database, 'heron', 1))?.items).toEqual([
    { path: '/heron', to: '/posts/heron-moves', isFixed: true, createdAt: now },
  ])
})

it('what readers see somewhere is not hidden by a redirect', async () => {
  expect(await addRedirect(database, now, '/posts/heron-moves', '/archive')).toEqual({ outcome: 'occupied' })
  expect(await addRedirect(database, now, '/', '/archive')).toEqual({ outcome: 'occupied' })
  expect(await addRedirect(database, now, '/admin', '/archive')).toEqual({ outcome: 'occupied' })
})

it('an address cannot lead back to itself by way of others', async () => {
  await addRedirect(database, now, '/first', '/second')
  await addRedirect(database, now, '/second', '/third?page=2')
  expect(await addRedirect(database, now, '/third', '/first/#top')).toEqual({ outcome: 'circle' })
  expect(await addRedirect(database, now, '/fourth', '/first')).toMatchObject({
    outcome: 'redirected',
  })
})

it('an address cannot lead to itself, to a script or to another site that looks like ours', async () => {
  expect(await addRedirect(database, now, '/round', '/round/')).toEqual({ outcome: 'circle' })
  for (const to of ['javascript:alert(1)', '//evil.example', 'nowhere', '/\\evil.example'])
    expect(await addRedirect(database, now, '/round', to)).toEqual({ outcome: 'bad target' })
  expect(await database.redirect.count()).toBe(0)
})

it('what staff said of an address is taken back', async () => {
  await addRedirect(database, now, '/heron', '/posts/heron-moves')
  expect(await removeRedirect(database, now, '/Heron/')).toBe('/posts/heron-moves')
  expect(await answer('/heron')).toEqual({ kind: 'missing' })
  expect(await removeRedirect(database, now, '/heron')).toBeNull()
})

it('an address that a post once had leads to it for ever', async () => {
  const { id: postId } = await database.post.findFirstOrThrow({ where: { slug: 'heron-moves' } })
  await keepAddress(database, now, '/posts/heron-goes', { postId })
  expect(await removeRedirect(database, now, '/posts/heron-goes')).toBeNull()
  expect(await answer('/posts/heron-goes')).toEqual({ kind: 'moved', to: '/posts/heron-moves' })
})
