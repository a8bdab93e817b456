import { absolute } from '../paths.ts'
import type { Site } from '../site/site.ts'
import { feedFormats } from './formats.ts'
import { feedPath, feedTitle, type FeedSource } from './source.ts'

export type FeedLink = { title: string; url: string; type: string; format: string }

/** How pages announce the feeds of `source` to feed readers, one of each format. */
export function feedLinks(site: Site, source: FeedSource): FeedLink[] {
  return feedFormats.map(({ name, file, mediaType }) => ({
    title: `${feedTitle(site.settings.title, source)} (${name})`,
    url: absolute(site.origin, feedPath(source, file)),
    type: mediaType,
    format: name,
  }))
}
