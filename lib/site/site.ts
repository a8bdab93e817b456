import type { Db } from '../db/db.ts'
import { readSettings, type Settings } from './settings.ts'

/** What a page says about the whole site: where it lives and what staff set. */
export type Site = {
  /** Public origin without a trailing slash. */
  origin: string
  settings: Settings
}

export async function readSite(db: Db, origin: string): Promise<Site> {
  return { origin, settings: await readSettings(db) }
}
