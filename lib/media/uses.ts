import type { Db } from '../db/db.ts'

/** Notes which files a text of a post names, so that they can be asked about. What was noted once stays. */
export async function noteUses(db: Db, postId: number, body: unknown): Promise<void> {
  const named = filesNamedIn(body)
  if (named.length === 0) return
  const known = await db.mediaUse.findMany({ where: { postId, hash: { in: named } }, select: { hash: true } })
  const data = named
    .filter((hash) => !known.some((use) => use.hash === hash))
    .map((hash) => ({ hash, postId }))
  if (data.length > 0) await db.mediaUse.createMany({ data })
}

/** The hashes of the files that a text names in whatever way: shown, linked to, or in HTML. */
export function filesNamedIn(body: unknown): string[] {
  const found = JSON.stringify(body).matchAll(/\/media\/([0-9a-f]{64})\//g)
  return [...new Set(Array.from(found, ([, hash = '']) => hash))]
}
