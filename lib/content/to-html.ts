import { isZone } from '../dates.ts'
import type { StoredFiles } from '../renditions.ts'
import { childrenOf } from './document.ts'
import type { Document, DocumentNode, NodeName, NodeOf } from './document.ts'
import { writeCodeBlock } from './html/code.ts'
import { element, startTag, escapeText } from './html/element.ts'
import { writeFigure, writeGallery, writeImage } from './html/figures.ts'
import { idsOf } from './html/ids.ts'
import { writeInline } from './html/inline.ts'
import { levelsOf } from './html/levels.ts'
import { writeListItem, writeOrderedList, writeTaskItem } from './html/lists.ts'
import { writeMaintenanceWindow } from './html/maintenance-window.ts'
import { writeEmbed, writeMedia } from './html/media.ts'
import type { Page } from './html/page.ts'
import { writeTable } from './html/table.ts'
import { sanitiseHtml } from './sanitise.ts'
import { absoluteUrl, cleanLink, cleanSource } from './urls.ts'

type Options = {
  /** Public origin (`https://blog.example.com`). When given, every address in the result is absolute: for feeds and mail. */
  origin?: string
  /** Path of the post, which links such as `#section` lead to when they are made absolute. */
  path?: string
  /** IANA names of the zones that maintenance windows are shown in, the main one first. UTC alone when absent. */
  zones?: string[]
  /** The instant that maintenance windows are shown as of. When absent, nothing depends on the clock: for feeds and mail. */
  now?: Date
  /** Path of the calendar file of the maintenance window with this id. */
  calendar?: (id: string) => string
  /** The files of this site that it shows (lib/media/files.ts): pictures come in several sizes, downloads with theirs. */
  files?: StoredFiles
  /** Whether a picture that the document begins with is the first one of the page. */
  leads?: boolean
  /** Whether headings and anchors get ids, true when absent. Ids are unique in one document: not for lists of posts. */
  headingIds?: boolean
  /** Level of the document's highest headings, 2 when absent: the page's only h1 is the post's title. */
  topLevel?: 2 | 3 | 4
}

type Writers = { [N in NodeName]: (node: NodeOf<N>, page: Page) => string }

const CALLOUTS = {
  info: 'Note',
  success: 'Good to know',
  warning: 'Warning',
  danger: 'Important',
} satisfies Record<NodeOf<'callout'>['attrs']['kind'], string>

const writers = {
  doc: inside,
  text: (node, page) => page.inline([node]),
  hardBreak: (node, page) => page.inline([node]),
  anchor: (node, page) => page.inline([node]),
  paragraph: textBlock('p'),
  heading: writeHeading,
  bulletList: wrap('ul'),
  orderedList: writeOrderedList,
  listItem: writeListItem,
  taskList: wrap('ul', 'task-list'),
  taskItem: writeTaskItem,
  blockquote: (node, page) =>
    element('blockquote', { cite: node.attrs.cite && page.link(node.attrs.cite) }, inside(node, page)),
  codeBlock: writeCodeBlock,
  figure: (node, page) => writeFigure(node, page),
  caption: textBlock('figcaption'),
  table: (node, page) => writeTable(node, page),
  tableRow: inside,
  tableHeader: inside,
  tableCell: inside,
  image: (node, page) => writeImage(node, page),
  gallery: writeGallery,
  horizontalRule: () => startTag('hr', {}),
  callout: (node, page) => {
    const label = element('p', { class: 'callout-label' }, escapeText(CALLOUTS[node.attrs.kind]))
    return element(
      'div',
      { class: `callout callout-${node.attrs.kind}`, role: 'note' },
      label + inside(node, page),
    )
  },
  details: (node, page) => element('details', { open: node.attrs.open }, inside(node, page)),
  detailsSummary: (node, page) => element('summary', {}, page.inline(childrenOf(node)) || 'More'),
  detailsContent: wrap('div', 'details-content'),
  embed: writeEmbed,
  media: writeMedia,
  maintenanceWindow: writeMaintenanceWindow,
  rawHtml: (node, page) =>
    element(
      'div',
      { class: 'raw-html' },
      sanitiseHtml(node.attrs.html, { link: page.link, source: page.source }),
    ),
} satisfies Writers

/**
 * A document as HTML: complete, valid, without style attributes or scripts.
 */
export function toHtml(document: Document, options: Options = {}): string {
  const { origin, path = '/', zones = [], now, calendar, headingIds = true, topLevel = 2 } = options
  const { files = new Map(), leads = false } = options
  const base = origin && new URL(path, origin).href
  const known = zones.filter(isZone)
  const page: Page = {
    zones: known.length > 0 ? known : ['UTC'],
    now: now ?? null,
    calendar: (id) => calendar?.(id) ?? null,
    files,
    toBrowsers: origin === undefined,
    lead: leads ? firstPicture(document) : null,
    levels: levelsOf(document, topLevel),
    ids: headingIds ? idsOf(document) : new Map(),
    link: (url) => resolve(cleanLink(url), base),
    source: (url) => resolve(cleanSource(url), base),
    blocks: (nodes) => nodes.map((node) => write(node, page)).join(''),
    inline: (nodes) => writeInline(nodes, page),
  }
  return page.blocks(document.content)
}

function firstPicture(document: Document): DocumentNode | null {
  const [first] = document.content
  const thing = first?.type === 'figure' ? childrenOf(first)[0] : first
  return thing?.type === 'image' ? thing : null
}

function resolve(url: string | null, base: string | undefined): string | null {
  return url === null ? null : absoluteUrl(url, base)
}

function write(node: DocumentNode, page: Page): string {
  // TypeScript does not follow that the writer found by a node's type takes that node.
  const writer = writers[node.type] as (node: DocumentNode, page: Page) => string
  return writer(node, page)
}

function inside(node: DocumentNode, page: Page): string {
  return page.blocks(childrenOf(node))
}

function wrap(name: string, className?: string) {
  return (node: DocumentNode, page: Page) => element(name, { class: className }, inside(node, page))
}

/** Paragraphs without words are left out: space between blocks is the stylesheet's work. */
function textBlock(name: string) {
  return (node: DocumentNode, page: Page) => {
    const inner = page.inline(childrenOf(node))
    return inner && element(name, {}, inner)
  }
}

function writeHeading(node: NodeOf<'heading'>, page: Page): string {
  const level = page.levels.get(node)
  return level ? element(`h${level}`, { id: page.ids.get(node) }, page.inline(childrenOf(node))) : ''
}
