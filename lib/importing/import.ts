import type { Db } from '../db/db.ts'
import type { Archive, Progress } from './importer.ts'
import type { Known } from './bring/known.ts'
import type { Preparation } from './bring/prepare-files.ts'
import type { Report } from './report.ts'

export type ImportOptions = {
  file: string
  mediaDir: string | null
  /** Names of further kinds of content that are to come over as posts. */
  kinds: string[]
  /** Does everything, reports it, and leaves the database and the media store as they were. */
  dryRun: boolean
  keepSamples: boolean
  progress: Progress
}

/** An import that is under way: what each of its parts works with. */
export type Import = {
  db: Db
  now: Date
  archive: Archive
  /** What earlier runs brought. */
  known: Known
  /** Whether there are posts that no earlier run has brought. */
  bringsPosts: boolean
  preparation: Preparation
  options: ImportOptions
  report: Report
}
