import type { StoredFiles } from '../../renditions.ts'
import type { DocumentNode } from '../document.ts'

/** What the writers of this folder need to know about the page they write for. */
export type Page = {
  /** IANA names of the zones that times are shown in, the first being the one that dates are given for. */
  zones: string[]
  /** The instant that the page is of; null where nothing may depend on the clock, as in feeds. */
  now: Date | null
  /** Where the calendar file of the maintenance window with this id is; null when it has none. */
  calendar: (id: string) => string | null
  /** What is known of the files of this site that the document shows. */
  files: StoredFiles
  /** Whether browsers show the page, which choose among renditions; feed readers and mail programs do not. */
  toBrowsers: boolean
  /** The picture that is seen first, and fetched before everything else. */
  lead: DocumentNode | null
  /** Level of each heading on this page. */
  levels: Map<DocumentNode, number>
  /** Ids of headings and anchors by node; a node that is not in it gets none. */
  ids: Map<DocumentNode, string>
  /** `url` as it may stand in a link of this page; null when it may not. */
  link: (url: string) => string | null
  /** `url` as it may stand in `src` on this page; null when it may not. */
  source: (url: string) => string | null
  /** HTML of block nodes. */
  blocks: (nodes: DocumentNode[]) => string
  /** HTML of the text, breaks and anchors inside a block. */
  inline: (nodes: DocumentNode[]) => string
}
