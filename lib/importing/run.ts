import type { Database } from '../db/db.ts'
import { advanceEdition } from '../edition.ts'
import { readSettings } from '../site/settings.ts'
import { bringAddresses } from './bring/addresses.ts'
import { bringFiles } from './bring/files.ts'
import { earlierPlaces } from './bring/earlier-places.ts'
import { bringPeople } from './bring/people.ts'
import { bringPosts } from './bring/posts.ts'
import { bringSite } from './bring/site.ts'
import { bringTags } from './bring/tags.ts'
import type { Import, ImportOptions } from './import.ts'
import type { Importer } from './importer.ts'
import { knownIn } from './bring/known.ts'
import { placePosts } from './bring/places.ts'
import { prepareFiles } from './bring/prepare-files.ts'
import { References } from './references.ts'
import { Report } from './report.ts'

/** Takes a dry run out of its transaction. */
class DryRunIsOver extends Error {}

const LONGEST = 24 * 60 * 60 * 1000

/**
 * Imports everything or, whatever happens, nothing. What an earlier run brought is left as it is by now. Throws
 * ImportError for whatever is wrong with the input.
 */
export async function runImport(
  database: Database,
  now: Date,
  dataDir: string,
  importer: Importer,
  options: ImportOptions,
): Promise<Report> {
  const report = new Report()
  const { zone } = await readSettings(database)
  const archive = await importer.open({ ...options, zone, now }, report)
  const known = await knownIn(database, archive.site.prefix)
  const unknownFiles = archive.files.filter(({ ref }) => !known.files.has(ref))
  const preparation = await prepareFiles(unknownFiles, { ...options, db: database, dataDir })
  try {
    const bringsPosts = archive.outlines.some(({ ref }) => !known.posts.has(ref))
    await database.$transaction(
      (db) => bring({ db, now, archive, known, bringsPosts, preparation, options, report }),
      {
        maxWait: 60_000,
        timeout: LONGEST,
      },
    )
  } catch (error) {
    await preparation.undo()
    if (!(error instanceof DryRunIsOver)) throw error
  }
  return report
}

/** The whole import inside its transaction. */
async function bring(work: Import): Promise<void> {
  const { db, now, options, report, archive } = work
  await bringSite(work)
  const people = await bringPeople(work)
  const tags = await bringTags(work)
  const files = await bringFiles(work)
  const places = await placePosts(work)
  const kept = await db.redirect.findMany()
  const references = new References(archive, { files, places, tags, people }, await earlierPlaces(work, kept))
  const hasNewFiles = [...files.values()].some(({ isNew }) => isNew)
  await bringPosts(work, { people, tags, files, hasNewFiles, places, references })
  await bringAddresses(work, kept, { people, tags, files, places })
  if (report.isChange) await advanceEdition(db, now)
  if (options.dryRun) throw new DryRunIsOver()
}
