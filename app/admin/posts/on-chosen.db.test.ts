import { beforeEach, expect, it } from 'vitest'
import { definitionOf } from '@/lib/actions/definition.ts'
import { testDatabase } from '@/lib/testing/database.ts'
import { writePost } from '@/lib/testing/posts.ts'
import { hire } from '@/lib/testing/staff.ts'
import { trashPosts } from './actions.ts'

const now = new Date('2026-11-24T02:00:00Z')
const { database, empty } = await testDatabase()
beforeEach(empty)

async function trashAsPiet(...ids: number[]) {
  const piet = await database.person.findFirstOrThrow({ where: { name: 'Piet de Wit' } })
  const staff = {
    id: piet.id,
    name: piet.name,
    slug: piet.slug,
    email: '',
    role: 'CONTRIBUTOR',
    sessionId: 's',
  } as const
  const definition = definitionOf(trashPosts)
  if (definition?.kind !== 'action') throw new Error('Not an action')
  const form = new FormData()
  for (const id of ids) form.append('ids', String(id))
  return definition.perform(
    { staff, database, now, device: { userAgent: '', address: '198.51.100.7' } },
    form,
  )
}

it('of several posts, those that somebody may not act on stay, which the answer says', async () => {
  await hire(database, now, 'Piet de Wit', 'CONTRIBUTOR')
  const author = 'Piet de Wit'
  const draft = await writePost(database, now, 'An idea', { author, status: 'DRAFT', publishAt: null })
  const live = await writePost(database, now, 'Prices from January', { author })
  expect(await trashAsPiet(draft.id, live.id)).toMatchObject({
    kind: 'done',
    message: '1 post moved to the trash. 1 post stayed, as you may not do this with it.',
  })
  expect(await trashAsPiet(live.id)).toEqual({
    kind: 'refused',
    message: '1 post stayed, as you may not do this with it.',
  })
  expect(await database.post.count({ where: { status: 'TRASHED' } })).toBe(1)
})

it('posts that somebody may not even see are as if they were not there', async () => {
  await hire(database, now, 'Piet de Wit', 'CONTRIBUTOR')
  const { id } = await writePost(database, now, 'We are being bought', { status: 'DRAFT', publishAt: null })
  expect(await trashAsPiet(id)).toEqual({ kind: 'missing' })
})
