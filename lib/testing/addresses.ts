import { beforeAll } from 'vitest'
import { keepAddress, type Target } from '../addresses/keep.ts'
import { resolveAddress } from '../addresses/resolve.ts'
import type { Database } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { writeSettings } from '../site/settings.ts'
import { testDatabase } from './database.ts'
import { writePost } from './posts.ts'

/** When every test of addresses takes place. */
export const now = new Date('2026-05-01T08:00:00Z')
/** When its one scheduled post is due. */
export const tomorrow = new Date('2026-05-02T08:00:00Z')

/** What an address answers: `200`, `404`, `410`, or where a 301 leads. */
export async function answerOf(database: Database, address: string, at: Date): Promise<string> {
  const [path = '', search = ''] = address.split(/(?=\?)/)
  const answer = await resolveAddress(database, { path, search }, at)
  return answer.kind === 'moved' ? answer.to : { here: '200', gone: '410', missing: '404' }[answer.kind]
}

/** For the file that calls this at its top: a blog that stood elsewhere before, and whose addresses from then are kept. */
export async function movedBlog() {
  const { database } = await testDatabase()
  const ask = (address: string, at = now) => answerOf(database, address, at)
  const keep = (address: string, target: Target) => keepAddress(database, now, address, target)
  beforeAll(() => fill(database, keep))
  return { database, ask, keep }
}

async function fill(database: Database, keep: (address: string, target: Target) => Promise<void>) {
  const idOf = async (slug: string) =>
    (await database.post.findFirstOrThrow({ where: { slug }, select: { id: true } })).id

  await inNewEdition(database, now, (db) =>
    writeSettings(db, { zone: 'Africa/Lusaka', postsPerPage: 2, postsPerFeed: 2 }),
  )
  const move = await writePost(database, now, 'Server move', {
    tags: ['Maintenance', 'Perth'],
    publishAt: new Date('2011-07-31T22:30:00Z'), // August in Lusaka
  })
  await writePost(database, now, 'Größere Änderungen', { tags: ['Maintenance'], author: 'Piet de Wit' })
  await writePost(database, now, '東京の保守', {
    tags: ['Maintenance'],
    publishAt: new Date('2012-01-05T06:00:00Z'),
  })
  await writePost(database, now, 'A merger', {
    tags: ['Secret'],
    status: 'DRAFT',
    publishAt: null,
    author: 'Aiko Tanaka',
  })
  await writePost(database, now, 'New prices', { publishAt: tomorrow, tags: ['Prices'] })
  const about = await writePost(database, now, 'About', { kind: 'PAGE' })
  await writePost(database, now, 'About', {})
  await writePost(database, now, 'Team', { kind: 'PAGE', status: 'DRAFT', publishAt: null })
  const media = await database.media.create({
    data: { hash: 'ab12', name: 'rack.jpg', mime: 'image/jpeg', bytes: 1, variants: [], createdAt: now },
  })
  const tag = await database.tag.findUniqueOrThrow({ where: { slug: 'perth' } })
  const person = await database.person.findUniqueOrThrow({ where: { slug: 'piet-de-wit' } })

  await keep('/2011/08/01/we-move-servers/', { postId: move.id })
  await keep('/?p=12', { postId: move.id })
  await keep('/?p=13', { postId: await idOf('a-merger') })
  await keep('/?page_id=2', { postId: about.id })
  await keep('/2026/05/02/new-prices/', { postId: await idOf('new-prices') })
  await keep('/2011/08/01/we-move-servers/rack/', { mediaId: media.id })
  await keep('/wp-content/uploads/2011/08/Rack.jpg', { mediaId: media.id })
  await keep('/category/sites/perth-dc/', { tagId: tag.id })
  await keep('/?cat=4', { tagId: tag.id })
  await keep('/author/pdw/', { personId: person.id })
  await keep('/?author=3', { personId: person.id })
  await keep('/status/', { to: 'https://status.northbeam.example/now?a=1#b' })
  await keep('/news', { to: '/2011/08/01/we-move-servers/' })
  await keep('/shop', 'gone')
  await keep('/uploads', { to: '/media/ab12/rack.jpg' })
  await keep('/left', { to: '/right' })
  await keep('/right', { to: '/left' })
}
