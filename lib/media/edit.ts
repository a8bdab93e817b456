import type { Database } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'

/** The words that belong to a file of the library: what it is called, what it shows, what stands below it. */
export type MediaWords = { title: string; alt: string; caption: string }

/** Changes the words of an entry; covers show what is written here. False when there is no such entry. */
export function editMedia(database: Database, now: Date, id: number, words: MediaWords): Promise<boolean> {
  return inNewEdition(database, now, async (db) => {
    const { count } = await db.media.updateMany({ where: { id }, data: words })
    return count > 0
  })
}
