import type { KnownFile } from './known.ts'
import type { Import } from '../import.ts'

export type BroughtFile = KnownFile & { isNew: boolean }
export type BroughtFiles = Map<string, BroughtFile>

/** Lists the prepared files in the library. */
export async function bringFiles(work: Import): Promise<BroughtFiles> {
  const { db, now, archive, known, preparation, options, report } = work
  const brought: BroughtFiles = new Map(
    [...known.files].map(([ref, file]) => [ref, { ...file, isNew: false }]),
  )
  for (const { ref, name, url, title, alt, caption } of archive.files) {
    const prepared = preparation.prepared.get(ref)
    if (brought.has(ref)) report.count('files', 'known')
    else if (prepared) {
      const { accepted, hash, bytes } = prepared
      const { mime, width, height } = accepted
      const row = await db.media.create({
        data: {
          hash,
          name: accepted.name,
          mime,
          bytes,
          width,
          height,
          title,
          alt,
          caption,
          importRef: ref,
          variants: [],
          createdAt: now,
        },
        select: { id: true, hash: true, name: true, width: true, height: true, alt: true },
      })
      brought.set(ref, { ...row, isNew: true })
      report.count('files', 'new')
      if (!accepted.name.endsWith(`.${name.split('.').at(-1)?.toLowerCase()}`))
        report.note(name, `is kept as ${accepted.name}, by what is in it`)
    } else {
      report.count('files', 'left out')
      if (options.mediaDir === null)
        report.say('No folder of files was given (--media): texts link to where the files were')
      else report.note(name, `${preparation.missing.get(ref)}; links to it lead to ${url}`)
    }
  }
  return brought
}
