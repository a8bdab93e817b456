import { isDeepStrictEqual } from 'node:util'
import { keepAddress } from '../addresses/keep.ts'
import type { Database, Db } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { paths } from '../paths.ts'
import { postPath } from '../posts/post.ts'
import { sampleSite } from './sample-site.ts'

/** Whether there are sample posts still. */
export async function hasSamples(db: Db): Promise<boolean> {
  return (await db.post.count({ where: { sample: true } })) > 0
}

/**
 * Takes the sample posts out, with the tags, services, authors and settings that came with them and serve nothing else.
 * Their addresses answer 410 from then on. Returns how many posts went.
 */
export async function removeSamples(database: Database, now: Date): Promise<number> {
  if (!(await hasSamples(database))) return 0
  return inNewEdition(database, now, (db) => removeSamplesIn(db, now))
}

/** The same inside a transaction that moves the edition itself. */
export async function removeSamplesIn(db: Db, now: Date): Promise<number> {
  const sampleTags = await db.tag.findMany({
    where: { posts: { some: { post: { sample: true } } } },
    select: { id: true },
  })
  const sampleServices = await db.service.findMany({
    where: { windows: { some: { window: { post: { sample: true } } } } },
    select: { id: true },
  })
  const posts = await db.post.findMany({ where: { sample: true }, select: { kind: true, slug: true } })
  await db.post.deleteMany({ where: { sample: true } })

  const tags = { id: { in: sampleTags.map(({ id }) => id) }, posts: { none: {} } }
  const services = { id: { in: sampleServices.map(({ id }) => id) }, windows: { none: {} } }
  const people = { importRef: { startsWith: 'sample:' }, posts: { none: {} }, role: null }
  const gone = [
    ...posts.map(postPath),
    ...(await db.tag.findMany({ where: tags, select: { slug: true } })).map(({ slug }) => paths.tag(slug)),
    ...(await db.service.findMany({ where: services, select: { slug: true } })).map(({ slug }) =>
      paths.service(slug),
    ),
    ...(await db.person.findMany({ where: people, select: { slug: true } })).map(({ slug }) =>
      paths.author(slug),
    ),
  ]
  for (const path of gone) await keepAddress(db, now, path, 'gone')
  await db.tag.deleteMany({ where: tags })
  await db.service.deleteMany({ where: services })
  await db.person.deleteMany({ where: people })
  await db.media.deleteMany({ where: { importRef: { startsWith: 'sample:' } } })
  await restoreSettings(db)
  return posts.length
}

async function restoreSettings(db: Db): Promise<void> {
  const stored = await db.setting.findMany({ where: { key: { in: Object.keys(sampleSite) } } })
  const untouched = stored.filter(({ key, value }) =>
    isDeepStrictEqual(value, sampleSite[key as keyof typeof sampleSite]),
  )
  await db.setting.deleteMany({ where: { key: { in: untouched.map(({ key }) => key) } } })
}
