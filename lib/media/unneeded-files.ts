import type { Db } from '../db/db.ts'
import { hashesOf } from '../renditions.ts'

/** Those of the files that nothing in the library is made of: somebody may have uploaded a rendition. */
export async function unneededFiles(db: Db, hashes: string[]): Promise<string[]> {
  const rest = await db.media.findMany({ select: { hash: true, variants: true } })
  const needed = new Set(rest.flatMap(hashesOf))
  return [...new Set(hashes)].filter((hash) => !needed.has(hash))
}
