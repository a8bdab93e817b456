import { nodesOf, type Document } from '../content/document.ts'
import type { Database, Db } from '../db/db.ts'
import { isTaken } from '../db/is-taken.ts'
import { inNewEdition } from '../edition.ts'
import { keepWindows } from './windows.ts'

/** The setting that says that there are rows for the windows of every text there is. */
const KEY = 'maintenance.windowsNoted'
const BATCH = 100

/** Makes the rows of maintenance windows for texts of a time when there were none. Looks at every post, once. */
export async function noteAllWindows(database: Database, now: Date): Promise<void> {
  if ((await database.setting.count({ where: { key: KEY } })) > 0) return
  try {
    await inNewEdition(database, now, async (db) => {
      await db.setting.create({ data: { key: KEY, value: true } })
      await noteWindows(db)
    })
  } catch (error) {
    if (!isTaken(error)) throw error
  }
}

async function noteWindows(db: Db): Promise<void> {
  const select = { id: true, body: true, changedAt: true }
  for (let after = 0; ;) {
    const where = { id: { gt: after }, windows: { none: {} } }
    const posts = await db.post.findMany({ where, orderBy: { id: 'asc' }, take: BATCH, select })
    for (const { id, body, changedAt } of posts) {
      // Bodies are validated when they are written.
      const document = body as unknown as Document
      if (nodesOf(document, 'maintenanceWindow').length > 0)
        await keepWindows(db, changedAt, { id, renamed: false }, document)
    }
    const last = posts.at(-1)
    if (!last) return
    after = last.id
  }
}
