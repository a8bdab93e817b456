import type { PostKind } from '../db/db.ts'
import { paths } from '../paths.ts'
import { slugify } from '../slug.ts'
import type { Address } from './read.ts'
import { plain } from './read.ts'
import { feedFormats } from '../feeds/formats.ts'
import { readFeedFile } from '../feeds/feed-file.ts'
import { combinationOf, combinedSlugs } from './combination.ts'
import { CALENDAR, preferredFeed, timePlace, type Place, type View } from './place.ts'

/** An address as WordPress and Ghost spell them: what it is of, and which view of that. */
export type OldAddress = { base: Address; view: View }

/** Takes the endings off that an old blog put behind the address of a thing: pages, feeds, comment pages, AMP. */
export function readOld({ segments, query }: Address): OldAddress {
  const base = [...segments]
  const feed = query.get('feed')
  let view: View = feed !== null ? feedOfFlavour(feed) : { page: numberOf(query.get('paged')) ?? 1 }
  for (let ending = endingOf(base); ending; ending = endingOf(base)) {
    base.splice(-ending.length)
    view = ending.view ?? view
  }
  return { base: { segments: base, query }, view }
}

type Ending = { length: number; view?: View }

function endingOf(segments: string[]): Ending | null {
  const last = segments.at(-1) ?? ''
  const before = segments.at(-2)
  const page = before === 'page' ? numberOf(last) : null
  if (page) return { length: 2, view: { page } }
  if (before === 'feed' && FLAVOURS.has(last)) return { length: 2, view: feedOfFlavour(last) }
  if (last === 'feed' || FLAVOURS.has(last)) return { length: 1, view: feedOfFlavour(last) }
  // Of a thing that was called something else.
  if (segments.length > 1 && readFeedFile(last)) return { length: 1, view: { feed: last } }
  if (segments[0] === 'maintenance' && last === CALENDAR) return { length: 1, view: { feed: last } }
  if (segments.length > 1 && /^(amp|embed|trackback|comment-page-\d+)$/.test(last)) return { length: 1 }
  return null
}

const FLAVOURS = new Set(['rss', 'rss2', 'rdf', 'atom'])

/** Who followed Atom goes on with Atom. */
function feedOfFlavour(flavour: string): View {
  const format = feedFormats.find(({ file }) => file.startsWith(`${flavour}.`))
  return format ? { feed: format.file } : preferredFeed
}

const FEED_FILES = new Set(['rss.xml', 'index.xml', 'index.rdf'])

/** What an old address is most likely of, when no redirect says so. `gone`: something that this site does not have. */
export function guessPlace({ base: { segments, query }, view }: OldAddress): Place | 'gone' | null {
  const [first = '', second] = segments
  const last = segments.at(-1) ?? ''
  if (segments.length === 0) return guessByQuery(query, view)
  if (first === 'comments') return 'feed' in view && segments.length === 1 ? 'gone' : null
  if (segments.length === 1 && FEED_FILES.has(first)) return { kind: 'front', view: preferredFeed }
  if (first === 'tag' || first === 'tags') return segments.length === 2 ? tagOrTags(last, view) : null
  if (first === 'category') return segments.length > 1 ? tag(last, view) : null
  if (first === 'author' || first === 'authors') return segments.length === 2 ? author(last, view) : null
  if (first === 'search') return second === undefined ? null : { kind: 'fixed', path: paths.search(second) }
  if (OURS.has(first) || segments.length > LONGEST) return null
  if (!/^\d{4}$/.test(first)) return entry(last)
  return segments.slice(1).every(isDayOrMonth) ? timePlace(first, second) : entry(last, ['POST'])
}

/** Year, month, day and slug; or a page below pages below pages. */
const LONGEST = 4
const OURS = new Set(['posts', 'archive', 'page'])

function guessByQuery(query: URLSearchParams, view: View): Place | 'gone' | null {
  const value = (name: string) => plain(query.get(name) ?? '')
  if (query.has('s')) return { kind: 'fixed', path: paths.search(query.get('s') ?? '') }
  if (value('feed').startsWith('comments')) return 'gone'
  if (value('tag')) return tagOrTags(value('tag'), view)
  if (value('category_name')) return tag(value('category_name').split('/').at(-1) ?? '', view)
  if (value('author_name')) return author(value('author_name'), view)
  if (value('name') || value('pagename')) return entry(value('name') || value('pagename'))
  const [, year = '', month = ''] = /^(\d{4})(\d\d)?/.exec(value('m')) ?? []
  if (year) return timePlace(year, month)
  if (value('year')) return timePlace(value('year'), value('monthnum'))
  return isNaming(query) ? null : { kind: 'front', view }
}

/** Whether the query names one thing, so that without that thing there is nothing to show. */
const isNaming = (query: URLSearchParams) =>
  ['p', 'page_id', 'attachment_id', 'cat', 'author'].some((name) => query.get(name))

/** Whether an address of the front page means something other than the front page. */
export function asksForMore(query: URLSearchParams): boolean {
  const words = ['s', 'feed', 'paged', 'tag', 'category_name', 'author_name', 'name', 'pagename', 'm', 'year']
  return isNaming(query) || words.some((name) => query.has(name))
}

/** WordPress has pages of several tags as well as feeds; here those who followed such a one find its feed. */
function tagOrTags(slug: string, view: View): Place | null {
  const slugs = combinedSlugs(slug)
  return slugs ? combinationOf(slugs, view, bySpelling) : tag(slug, view)
}

const bySpelling = (slug: string) => ({ slug: { in: spellings(slug) } })
const tag = (slug: string, view: View): Place => ({ kind: 'tag', where: bySpelling(slug), view })
const author = (slug: string, view: View): Place => ({ kind: 'author', where: bySpelling(slug), view })
// Spelt out pair by pair, which is how SQLite uses the index of slugs.
const entry = (slug: string, kinds: PostKind[] = ['POST', 'PAGE']): Place => ({
  kind: 'entry',
  where: { OR: kinds.flatMap((kind) => spellings(slug).map((spelling) => ({ kind, slug: spelling }))) },
})

/** A slug as it stands, and as this site would have spelt it. */
function spellings(slug: string): string[] {
  const bare = slug.replace(/\.(html?|php|aspx?)$/, '')
  return [...new Set([slug, bare, slugify(bare)])]
}

const isDayOrMonth = (segment: string) => /^\d\d?$/.test(segment)
const numberOf = (text: string | null) => (text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)
