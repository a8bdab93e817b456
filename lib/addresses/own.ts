import { readFeedFile } from '../feeds/feed-file.ts'
import { notForReaders, paths } from '../paths.ts'
import { combinationOf, combinedSlugs } from './combination.ts'
import { CALENDAR, firstPage, timePlace, type Place, type View } from './place.ts'
import type { Address } from './read.ts'

/** Those of `notForReaders` that answer with nothing after them. */
const ANSWERING = new Set(['admin', 'healthz', 'readyz', 'setup'])

/** Whole folders that are readers' and there whatever blog there is. */
const FOLDERS = new Set(['.well-known', 'sitemap'])

/** Addresses that are there without any content. A new one is added here. */
const ALWAYS = new Set([
  '/icon.svg',
  paths.follow(),
  paths.opml(),
  paths.maintenanceCalendar(),
  paths.opensearch(),
  paths.robots(),
  paths.sitemap(),
  paths.sitePicture(),
])

/**
 * The place that an address of this site names, by the words that lib/paths.ts spells. Null: not one of ours.
 * `path` is the address as it was sent.
 */
export function ownPlace(path: string, { segments, query }: Address): Place | null {
  const [first = '', second, ...rest] = segments
  if (FOLDERS.has(first)) return { kind: 'fixed', path }
  if (notForReaders.has(first))
    return second !== undefined || ANSWERING.has(first) ? { kind: 'fixed', path } : null
  if (second === undefined && readFeedFile(first)) return { kind: 'front', view: { feed: first } }
  if (second === undefined && ALWAYS.has(`/${first}`)) return { kind: 'fixed', path: `/${first}` }
  switch (first) {
    case '':
    case 'page':
      return front(segments)
    case 'posts':
      return second === undefined ? null : post(second, rest)
    case 'tags':
      return second === undefined ? { kind: 'fixed', path: paths.tags() } : tags(second, rest)
    case 'authors':
      return second === undefined ? null : list('author', second, rest)
    case 'maintenance':
      return second === undefined ? { kind: 'fixed', path: paths.maintenance() } : service(second, rest)
    case 'archive':
      return time(segments.slice(1))
    case 'search':
      return second === undefined ? search(query) : null
    default:
      return second === undefined ? { kind: 'entry', where: { kind: 'PAGE', slug: first } } : null
  }
}

function front(segments: string[]): Place | null {
  const view = viewOf(segments)
  return view && { kind: 'front', view }
}

function post(slug: string, rest: string[]): Place | null {
  if (rest.length === 0) return { kind: 'entry', where: { kind: 'POST', slug } }
  const [file = ''] = rest
  if (rest.length > 1) return null
  if (file.endsWith('.ics')) return { kind: 'windowCalendar', slug, block: file.slice(0, -'.ics'.length) }
  return file === 'picture.png' ? { kind: 'picture', slug } : null
}

function service(slug: string, rest: string[]): Place | null {
  const place = { kind: 'service', where: { slug } } as const
  if (rest.length === 0) return { ...place, view: firstPage }
  return rest.join('/') === CALENDAR ? { ...place, view: { feed: CALENDAR } } : null
}

function tags(slug: string, rest: string[]): Place | null {
  const slugs = combinedSlugs(slug)
  if (!slugs) return list('tag', slug, rest)
  const view = viewOf(rest)
  return view && combinationOf(slugs, view)
}

function list(kind: 'tag' | 'author', slug: string, rest: string[]): Place | null {
  const view = viewOf(rest)
  return view && { kind, where: { slug }, view }
}

function viewOf(rest: string[]): View | null {
  const [word = '', number = ''] = rest
  if (rest.length === 0) return firstPage
  if (rest.length === 1 && readFeedFile(word)) return { feed: word }
  if (rest.length === 2 && word === 'page' && /^[1-9]\d{0,5}$/.test(number)) return { page: Number(number) }
  return null
}

function time(rest: string[]): Place | null {
  const [year, month] = rest
  if (year === undefined) return { kind: 'fixed', path: paths.archive() }
  return rest.length > 2 ? null : timePlace(year, month)
}

function search(query: URLSearchParams): Place {
  const page = query.get('page') ?? ''
  return {
    kind: 'fixed',
    path: paths.search(query.get('q') ?? '', /^\d{1,6}$/.test(page) ? Number(page) : 1),
  }
}
