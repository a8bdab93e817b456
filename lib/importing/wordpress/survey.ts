import { ImportError } from '../import-error.ts'
import type { Outline, Source } from '../importer.ts'
import type { Repairs } from '../file-text.ts'
import type { Report } from '../report.ts'
import { OldClock } from './dates.ts'
import { disposalOf } from './kinds.ts'
import { toRecord, type SiteField, type WxrAuthor, type WxrItem, type WxrTerm } from './records.ts'
import { keyOf, outlineOf } from './outline.ts'
import { readWxr } from './wxr.ts'

/** What the first reading of an export collects: everything but the texts. */
export type Survey = {
  fields: Map<SiteField, string>
  authors: Map<string, WxrAuthor>
  /** Everybody who is named as the author of something. */
  creators: Set<string>
  /** By `taxonomy:slug`. */
  terms: Map<string, WxrTerm>
  /** In the order of the file. */
  outlines: Outline[]
  attachments: WxrItem[]
  /** Contents of reusable blocks by id. */
  reusable: Map<string, string>
  /** Pages and terms that stand in a menu, as `page:12`, `category:3`. */
  inMenus: Set<string>
  /** Paths below the uploads that texts mention. */
  mentioned: Set<string>
  /** Fields that plug-ins or people gave to posts, and how many posts have them. */
  fieldNames: Map<string, number>
}

/** Items of one export that have been met. The second time one comes, it is a copy. */
export class Seen {
  readonly #keys = new Set<string>()

  isNew(item: WxrItem): boolean {
    const key = keyOf(item)
    return !this.#keys.has(key) && Boolean(this.#keys.add(key))
  }
}

const UPLOAD = /\/(?:wp-content\/uploads|files)\/([^\s"'<>()[\]\\?#]{1,500}\.\w{2,5})/g

/** Reads the whole file once. Throws ImportError. */
export async function survey(
  source: Source,
  repairs: Repairs,
  size: number,
  report: Report,
): Promise<Survey> {
  const found: Survey = {
    fields: new Map(),
    authors: new Map(),
    creators: new Set(),
    terms: new Map(),
    outlines: [],
    attachments: [],
    reusable: new Map(),
    inMenus: new Set(),
    mentioned: new Set(),
    fieldNames: new Map(),
  }
  const seen = new Seen()
  const clock = new OldClock(source.zone)
  const elements = readWxr(source.file, repairs, (bytes) => source.progress('Reading', bytes, size))
  for await (const element of elements) {
    const record = toRecord(element)
    if (record.is === 'site' && !found.fields.has(record.field)) found.fields.set(record.field, record.value)
    if (record.is === 'author') found.authors.set(record.login, record)
    if (record.is === 'term') addTerm(found.terms, record)
    if (record.is !== 'item') continue
    if (!found.fields.has('wp:wxr_version')) break
    if (seen.isNew(record)) addItem(found, record, { further: source.kinds, clock, report })
    else report.count('items that stand twice in the file', 'left out')
  }
  if (!found.fields.has('wp:wxr_version'))
    throw new ImportError(
      'The file is a feed, not a WordPress export (Tools → Export in WordPress makes one)',
    )
  sayOfAll(found, report)
  return found
}

function sayOfAll({ reusable, fieldNames }: Survey, report: Report): void {
  if (reusable.size > 0)
    report.say(`${reusable.size} reusable blocks became part of the posts that show them`)
  if (fieldNames.size === 0) return
  const names = [...fieldNames].map(([name, posts]) => `${name} (${posts})`)
  report.say(`Fields that posts had beside their text were left out: ${names.join(', ')}`)
}

/** A term comes up to twice: older exports only have the first form, custom ones only the second. */
function addTerm(terms: Map<string, WxrTerm>, term: WxrTerm): void {
  const key = `${term.taxonomy}:${term.slug}`
  const known = terms.get(key)
  terms.set(key, known ? { ...known, description: known.description || term.description } : term)
}

type Tools = { further: string[]; clock: OldClock; report: Report }

function addItem(found: Survey, item: WxrItem, { further, clock, report }: Tools): void {
  const disposal = disposalOf(item, further)
  if (disposal.as !== 'post' && item.comments.length > 0)
    report.count('comments on what is no post', 'left out', item.comments.length)
  switch (disposal.as) {
    case 'post':
      found.creators.add(item.creator)
      for (const term of item.terms) addTerm(found.terms, { ...term, id: '', parent: '', description: '' })
      for (const name of item.meta.keys()) if (isOwnField(name)) addOne(found.fieldNames, name)
      // Copied, so that it does not keep the whole text in memory.
      for (const [, path] of item.content.matchAll(UPLOAD)) found.mentioned.add(structuredClone(path ?? ''))
      found.outlines.push(outlineOf(item, disposal.kind, siteUrlOf(found), clock))
      return
    case 'file':
      found.attachments.push({ ...item, comments: [] })
      return
    case 'reusable block':
      found.reusable.set(item.id, item.content)
      return
    case 'menu entry':
      found.inMenus.add(
        ['_menu_item_object', '_menu_item_object_id'].map((key) => item.meta.get(key)?.[0]).join(':'),
      )
      report.count('menu entries', 'left out')
      return
    case 'left out':
      report.count(disposal.what, 'left out')
      if (disposal.custom) report.note(disposal.what, `"${item.title || item.slug}"`)
  }
}

/** Fields whose names begin with an underscore are WordPress's and its plug-ins' own records. */
function isOwnField(name: string): boolean {
  return name !== '' && !name.startsWith('_') && name !== 'footnotes'
}

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** The address of the front page. WordPress.com names itself as the site, so only the blog counts. */
export function siteUrlOf(found: Survey): string {
  return found.fields.get('wp:base_blog_url') || found.fields.get('link') || ''
}
