import type { FeedFormat } from './feed.ts'
import { atom } from './formats/atom.ts'
import { json } from './formats/json.ts'
import { rss } from './formats/rss.ts'

/** Every format that feeds are offered in, the preferred one first. */
export const feedFormats: readonly FeedFormat[] = [rss, atom, json]
