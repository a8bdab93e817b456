import { keepAddress } from '../addresses/keep.ts'
import type { Database, Db } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { paths } from '../paths.ts'

/** Gives all posts of a tag to another one, to which its addresses lead from then on. False when there is no such tag. */
export function mergeTag(database: Database, now: Date, id: number, into: number): Promise<boolean> {
  return inNewEdition(database, now, async (db) => {
    // One after the other: a transaction has one connection.
    const tag = await db.tag.findUnique({ where: { id }, select: { slug: true } })
    const target = await db.tag.findUnique({ where: { id: into }, select: { id: true } })
    if (!tag || !target || id === into) return false
    await db.postTag.deleteMany({ where: { tagId: id, post: { tags: { some: { tagId: into } } } } })
    await db.postTag.updateMany({ where: { tagId: id }, data: { tagId: into } })
    await replaceInCopies(db, id, into)
    await db.redirect.updateMany({ where: { tagId: id }, data: { tagId: into } })
    await db.tag.delete({ where: { id } })
    await keepAddress(db, now, paths.tag(tag.slug), { tagId: into })
    return true
  })
}

/** Takes a tag off all posts. Its addresses answer 410 from then on. False when there is no such tag. */
export function deleteTag(database: Database, now: Date, id: number): Promise<boolean> {
  return inNewEdition(database, now, async (db) => {
    const tag = await db.tag.findUnique({ where: { id }, select: { slug: true } })
    if (!tag) return false
    await replaceInCopies(db, id)
    await db.tag.delete({ where: { id } })
    await keepAddress(db, now, paths.tag(tag.slug), 'gone')
    return true
  })
}

/** Unpublished edits name their tags too. */
async function replaceInCopies(db: Db, id: number, into?: number): Promise<void> {
  for (const { postId, tagIds } of await db.workingCopy.findMany({
    select: { postId: true, tagIds: true },
  })) {
    if (!Array.isArray(tagIds) || !tagIds.includes(id)) continue
    const numbers = tagIds.filter((tagId) => typeof tagId === 'number')
    const replaced = numbers.flatMap((tagId) => (tagId === id ? (into ?? []) : tagId))
    await db.workingCopy.update({ where: { postId }, data: { tagIds: [...new Set(replaced)] } })
  }
}
