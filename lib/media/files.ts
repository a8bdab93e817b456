import { nodesOf, type Document } from '../content/document.ts'
import type { Db } from '../db/db.ts'
import { mediaAt } from '../paths.ts'
import { readRenditions, type StoredFiles } from '../renditions.ts'

/** What may show files of the store: a text, and a cover beside it. */
type Shown = { body: Document; cover?: { hash: string } | null }

/** The pictures and files of texts and covers, by one query, or none when there are none. */
export async function filesOf(db: Db, shown: readonly Shown[]): Promise<StoredFiles> {
  const hashes = new Set(
    shown.flatMap(({ body, cover }) => [...(cover ? [cover.hash] : []), ...hashesIn(body)]),
  )
  if (hashes.size === 0) return new Map()
  const rows = await db.media.findMany({
    where: { hash: { in: [...hashes] } },
    orderBy: { id: 'asc' },
    select: { hash: true, mime: true, bytes: true, width: true, height: true, variants: true },
  })
  return new Map(
    rows.map(({ hash, variants, ...row }) => [hash, { ...row, renditions: readRenditions(variants) }]),
  )
}

function hashesIn(body: Document): string[] {
  return [...nodesOf(body, 'image'), ...nodesOf(body, 'media')].flatMap(
    ({ attrs }) => mediaAt(attrs.src)?.hash ?? [],
  )
}
