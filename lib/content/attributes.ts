import { z } from 'zod'
import { isZone } from '../dates.ts'
import { cleanLink, cleanSource } from './urls.ts'

/** What each node and mark carries. The types of document.ts come from here, and validate.ts checks against it. */

const text = (longest: number) => z.string().max(longest)
const link = text(8_000).refine(
  (url) => cleanLink(url) !== null,
  'must be a web, mail or phone address or a path',
)
const source = text(8_000).refine((url) => cleanSource(url) !== null, 'must be a web address or a path')
const ownSource = source.refine((url) => /^\/(?!\/)/.test(url), 'must be a path of this site')
const pixels = z.int().min(1).max(100_000)
const name = z.string().regex(/^[\w.:-]{1,200}$/, 'must be made of letters, digits and . _ : -')
const instant = z.iso.datetime({ error: 'must be a time in UTC such as 2026-03-01T22:00:00Z' })

const none = z.object({})

const cell = z.object({
  colspan: z.int().min(1).max(100),
  rowspan: z.int().min(1).max(10_000),
  colwidth: z.array(z.number().min(0)).nullable(),
  align: z.enum(['left', 'center', 'right']).nullable(),
})

export const nodeAttributes = {
  doc: none,
  text: none,
  paragraph: none,
  heading: z.object({ level: z.int().min(1).max(6) }),
  bulletList: none,
  orderedList: z.object({
    start: z.int(),
    type: z.enum(['1', 'a', 'A', 'i', 'I']).nullable(),
  }),
  listItem: none,
  taskList: none,
  taskItem: z.object({ checked: z.boolean() }),
  blockquote: z.object({ cite: link.nullable() }),
  codeBlock: z.object({ language: text(100).nullable() }),
  figure: none,
  caption: none,
  table: none,
  tableRow: none,
  tableHeader: cell,
  tableCell: cell,
  image: z.object({
    src: source,
    alt: text(10_000),
    title: text(10_000).nullable(),
    width: pixels.nullable(),
    height: pixels.nullable(),
    href: link.nullable(),
    decorative: z.boolean(),
  }),
  gallery: z.object({ columns: z.int().min(1).max(9).nullable() }),
  horizontalRule: none,
  hardBreak: none,
  anchor: z.object({ id: text(200).regex(/^\S+$/, 'must have no spaces') }),
  callout: z.object({ kind: z.enum(['info', 'success', 'warning', 'danger']) }),
  details: z.object({ open: z.boolean() }),
  detailsSummary: none,
  detailsContent: none,
  embed: z.object({
    url: link.refine((url) => /^https?:/i.test(url), 'must be a web address'),
    provider: z.enum(['youtube', 'vimeo', 'link']),
    title: text(10_000).nullable(),
    description: text(10_000).nullable(),
    thumbnail: ownSource.nullable(),
  }),
  media: z.object({
    kind: z.enum(['audio', 'video', 'file']),
    src: source,
    title: text(10_000).nullable(),
    poster: source.nullable(),
    width: pixels.nullable(),
    height: pixels.nullable(),
  }),
  maintenanceWindow: z.object({
    /** Never empty in a document that has been parsed (window-ids.ts). */
    id: name.or(z.literal('')),
    start: instant,
    /** Null while nobody knows, as in an incident. */
    end: instant.nullable(),
    /** IANA name: the zone its author thinks in. */
    zone: text(100).refine(isZone, 'must be a time zone such as Europe/Berlin'),
    services: z.array(text(200)).max(100),
    kind: z.enum(['maintenance', 'incident', 'notice']),
    state: z.enum(['planned', 'in-progress', 'extended', 'done', 'cancelled']),
    updates: z.array(z.object({ at: instant, text: text(5_000) })).max(200),
  }),
  rawHtml: z.object({ html: z.string() }),
}

export const markAttributes = {
  bold: none,
  italic: none,
  code: none,
  link: z.object({
    href: link,
    title: text(10_000).nullable(),
    rel: z
      .string()
      .regex(/^(nofollow|sponsored|ugc)( (nofollow|sponsored|ugc)){0,2}$/)
      .nullable(),
  }),
  strike: none,
  underline: none,
  subscript: none,
  superscript: none,
  highlight: none,
}

export type NodeName = keyof typeof nodeAttributes
export type MarkName = keyof typeof markAttributes
export type NodeAttributes = { [N in NodeName]: z.infer<(typeof nodeAttributes)[N]> }
export type MarkAttributes = { [M in MarkName]: z.infer<(typeof markAttributes)[M]> }
