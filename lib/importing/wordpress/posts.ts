import { fromHtml } from '../../content/from-html.ts'
import { excerptOf } from '../../content/to-text.ts'
import type { Post, Source } from '../importer.ts'
import { htmlToLine } from '../plain-text.ts'
import type { Report } from '../report.ts'
import { commentsOf } from './comments.ts'
import { OldClock } from './dates.ts'
import type { OldLibrary } from './files.ts'
import { disposalOf, statusOf } from './kinds.ts'
import { outlineOf, prefixOf } from './outline.ts'
import { postHtml } from './post-html.ts'
import { toRecord, type WxrItem } from './records.ts'
import { Seen, type Survey } from './survey.ts'
import { tagRefsOf } from './terms.ts'
import { readWxr } from './wxr.ts'

type Surroundings = { found: Survey; library: OldLibrary; siteUrl: string; report: Report }

/** The second reading: the texts of the posts that the survey has outlined, one after the other. */
export async function* readPosts(
  source: Source,
  size: number,
  surroundings: Surroundings,
): AsyncGenerator<Post> {
  const seen = new Seen()
  const clock = new OldClock(source.zone)
  const repairs = { controlSigns: 0, brokenBytes: 0 }
  const elements = readWxr(source.file, repairs, (bytes) => source.progress('Importing', bytes, size))
  for await (const element of elements) {
    const record = toRecord(element)
    if (record.is !== 'item' || !seen.isNew(record)) continue
    const disposal = disposalOf(record, source.kinds)
    if (disposal.as !== 'post') continue
    yield toPost(record, disposal.kind, clock, source.now, surroundings)
  }
}

function toPost(
  item: WxrItem,
  kind: Post['kind'],
  clock: OldClock,
  now: Date,
  { found, library, siteUrl, report }: Surroundings,
): Post {
  const prefix = prefixOf(siteUrl)
  const outline = outlineOf(item, kind, siteUrl, clock)
  const text = postHtml(item.content, {
    library: { byId: (id) => library.byId(id), ofPost: () => library.ofPost(item.id) },
    reusable: (id) => found.reusable.get(id) ?? null,
    footnotes: item.meta.get('footnotes')?.[0] ?? '',
  })
  const createdAt = outline.publishAt ?? clock.timeOf(item).time ?? now
  const cover = item.meta.get('_thumbnail_id')?.[0]
  const [address] = outline.addresses
  const furtherPages = Array.from(
    { length: text.pages - 1 },
    (_, index) => `${address?.replace(/\/$/, '')}/${index + 2}`,
  )
  return {
    ...outline,
    addresses: [...outline.addresses, ...furtherPages],
    html: text.html,
    excerpt: writtenExcerpt(item, text.teaser),
    createdAt: createdAt < now ? createdAt : now,
    changedAt: changedAt(item, outline.publishAt, clock, now),
    pinned: item.sticky,
    inNavigation: kind === 'PAGE' && found.inMenus.has(`page:${item.id}`),
    guid: item.guid,
    authorRef: item.creator ? `${prefix}author:${item.creator}` : null,
    tagRefs: tagRefsOf(item, prefix),
    coverRef: cover && cover !== '0' ? prefix + cover : null,
    comments: commentsOf(item.comments, prefix, clock, report),
    notes: [...notesOn(item, outline, clock, now), ...pageNotes(text.pages), ...text.notes],
  }
}

/** Lists are made for beginnings of this length; a longer teaser is no excerpt. */
const LONGEST_TEASER = 600

function writtenExcerpt(item: WxrItem, teaser: string | null): string | null {
  const written = htmlToLine(item.excerpt)
  if (written || teaser === null) return written || null
  const words = excerptOf(fromHtml(teaser).document, Infinity)
  return words.length <= LONGEST_TEASER ? words || null : null
}

/** The clock of an exporter may be wrong: nothing changed before it appeared, or after now. */
function changedAt(item: WxrItem, publishAt: Date | null, clock: OldClock, now: Date): Date {
  const { time } = clock.timeOf({ date: item.modified, dateGmt: item.modifiedGmt, pubDate: '' })
  const modified = time ?? publishAt ?? now
  const latest = modified > now ? now : modified
  return publishAt && latest < publishAt ? publishAt : latest
}

function notesOn(
  item: WxrItem,
  outline: Pick<Post, 'title' | 'publishAt' | 'status'>,
  clock: OldClock,
  now: Date,
): string[] {
  const notes: string[] = []
  const { note } = statusOf(item)
  if (note) notes.push(note)
  if (item.title.length > outline.title.length) notes.push('its title was too long, and was cut')
  if (!item.title) notes.push('had no title, and got the beginning of its text')
  const { guess } = clock.timeOf(item)
  if (guess && outline.publishAt) notes.push(guess)
  const { publishAt, status } = outline
  if (/^(publish|future)$/.test(item.status) && status === 'DRAFT' && !item.password)
    notes.push('has no time that can be read, and came over as a draft')
  if (item.status === 'publish' && status === 'PUBLISHED' && publishAt && publishAt > now)
    notes.push('is dated in the future, and readers see it from then on')
  if (item.status === 'future' && status === 'PUBLISHED' && publishAt && publishAt <= now)
    notes.push('was scheduled for a time that has passed, and readers see it at once')
  return notes
}

function pageNotes(pages: number): string[] {
  return pages > 1 ? [`its ${pages} pages became one`] : []
}
