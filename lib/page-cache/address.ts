import { notForReaders } from '../paths.ts'
import { readTarget } from '../process/target.ts'

/** How long the answer of an address is worth keeping. */
export type Keeping =
  /** In memory and on disk: what readers come for. */
  | 'always'
  /** In a small part of the memory: whatever a visitor can invent at will. */
  | 'briefly'

export type Address = {
  /** Path and the parameters that matter: what is rendered, and under what name it is kept. */
  key: string
  keeping: Keeping
}

/** By which the front page of an old blog says what it is of (lib/addresses). */
const OF_OLD_BLOGS =
  'p page_id attachment_id name pagename cat category_name tag author author_name m year monthnum paged feed s'.split(
    ' ',
  )
/** The parameters an address listens to; all others are ignored. */
const PARAMETERS: Record<string, readonly string[]> = {
  '/': OF_OLD_BLOGS,
  '/index.php': OF_OLD_BLOGS,
  '/search': ['q', 'page'],
}
const ELSEWHERE = ['paged', 'feed']

/** Feeds of several tags, of which a few tags make millions, and the form of each page that only the framework's script wants. */
const VARIED = /^\/tags\/[^/]*(?:[+,]|%2[bc])|\.rsc$/i

const LONGEST = 2_000

/** The address of a request target as the page cache knows it; null when it is none of the cache's. */
export function addressOf(target: string): Address | 'too long' | null {
  if (!target.startsWith('/')) return null
  const question = target.indexOf('?')
  // `/x/../posts/outage` and `/posts/outage#x` are other spellings, of which there is no end.
  const path = readTarget(question === -1 ? target : target.slice(0, question))?.pathname
  if (path === undefined) return null
  if (notForReaders.has(firstSegment(path))) return null
  const address = readersAddress(path, question === -1 ? '' : target.slice(question + 1))
  return address.key.length > LONGEST ? 'too long' : address
}

function readersAddress(path: string, search: string): Address {
  if (VARIED.test(path)) return { key: path, keeping: 'briefly' }
  if (search === '') return { key: path, keeping: 'always' }
  const query = relevant(search, Object.hasOwn(PARAMETERS, path) ? PARAMETERS[path] : ELSEWHERE)
  if (query === '') return { key: path, keeping: 'always' }
  return { key: `${path}?${query}`, keeping: 'briefly' }
}

function firstSegment(path: string): string {
  const end = path.indexOf('/', 1)
  return path.slice(1, end === -1 ? undefined : end)
}

/** The parameters among `names`, first value each, in one order, so that every spelling has one key. */
function relevant(query: string, names: readonly string[] = ELSEWHERE): string {
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.toString()
}
