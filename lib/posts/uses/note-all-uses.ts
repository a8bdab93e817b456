import { setImmediate } from 'node:timers/promises'
import type { Database } from '../../db/db.ts'
import { noteUses } from '../../media/uses.ts'

/** The setting that says that uses of files are noted for every text there is. */
const KEY = 'media.usesNoted'
const BATCH = 100

/**
 * Notes the uses of files by texts of a time when nobody did: to be called before it matters who uses a file. It takes long
 * once; broken off, it begins anew.
 */
export async function noteAllUses(database: Database): Promise<void> {
  if ((await database.setting.count({ where: { key: KEY } })) > 0) return
  await each(database, (id) =>
    database.revision.findMany({ ...after(id), select: { id: true, postId: true, body: true } }),
  )
  await each(database, async (id) => {
    const select = { id: true, body: true, workingCopy: { select: { body: true } } }
    const posts = await database.post.findMany({ ...after(id), select })
    return posts.map(({ id: postId, ...texts }) => ({ id: postId, postId, body: texts }))
  })
  await database.setting.upsert({ where: { key: KEY }, create: { key: KEY, value: true }, update: {} })
}

const after = (id: number) => ({ where: { id: { gt: id } }, orderBy: { id: 'asc' }, take: BATCH }) as const

type Text = { id: number; postId: number; body: unknown }

async function each(database: Database, read: (after: number) => Promise<Text[]>): Promise<void> {
  for (let texts = await read(0); texts.length > 0; texts = await read(texts.at(-1)?.id ?? 0)) {
    for (const { postId, body } of texts) await noteUses(database, postId, body)
    // Readers come first.
    await setImmediate()
  }
}
