import type { Document } from '@/lib/content/document.ts'
import { toHtml } from '@/lib/content/to-html.ts'
import { paths } from '@/lib/paths.ts'
import type { StoredFiles } from '@/lib/renditions.ts'
import type { Settings } from '@/lib/site/settings.ts'

type Props = {
  document: Document
  settings: Settings
  /** The instant that maintenance windows are shown as of. */
  now?: Date
  /** The post that it is the text of: its windows have calendar files. */
  of?: { slug: string } | undefined
  /** The level of the heading that the document stands under, 1 when it is the page's own. */
  under?: 1 | 2 | 3
  /** The files that it shows. */
  files?: StoredFiles
  /** Whether a picture that it begins with is the first one of the page. */
  leads?: boolean
}

/** A document as HTML, which lib/content has made safe. Its headings can be linked to where it is the page's own. */
export function Prose({ document, settings, now, of, under = 1, files, leads }: Props) {
  const html = toHtml(document, {
    zones: settings.maintenanceZones,
    now,
    calendar: of && ((id) => paths.windowCalendar(of.slug, id)),
    headingIds: under === 1,
    topLevel: TOP_LEVELS[under],
    files,
    leads,
  })
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}

const TOP_LEVELS = { 1: 2, 2: 3, 3: 4 } as const
