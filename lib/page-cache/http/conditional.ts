import { parseHttpDate } from './http-date.ts'

/** The request fields that make a request conditional, as node:http gives them. */
export type Preconditions = {
  'if-match'?: string
  'if-none-match'?: string
  'if-modified-since'?: string
  'if-unmodified-since'?: string
}

/** What a resource is at this moment: the entity tags of all its codings, and its date in milliseconds. */
export type Validators = { etags: readonly string[]; lastModified: number }

/** What a GET or HEAD that would be answered with 200 gets: the content, 304 or 412. */
export type Verdict = 'send' | 'not modified' | 'precondition failed'

/**
 * Evaluates preconditions in the order of RFC 9110 section 13.2.2, for GET and HEAD without ranges. A tag of any
 * coding matches: a 304 is right whichever of them the client holds.
 */
export function evaluate(request: Preconditions, current: Validators, now: number): Verdict {
  const ifMatch = request['if-match']
  if (ifMatch !== undefined) {
    if (matchingTag(ifMatch, current.etags, 'strong') === undefined) return 'precondition failed'
  } else if (isBefore(request['if-unmodified-since'], current.lastModified, now)) return 'precondition failed'

  const ifNoneMatch = request['if-none-match']
  if (ifNoneMatch !== undefined)
    return matchingTag(ifNoneMatch, current.etags, 'weak') === undefined ? 'send' : 'not modified'
  const since = request['if-modified-since']
  if (since === undefined) return 'send'
  const date = parseHttpDate(since, now)
  return date !== undefined && current.lastModified <= date ? 'not modified' : 'send'
}

function isBefore(field: string | undefined, lastModified: number, now: number): boolean {
  if (field === undefined) return false
  const date = parseHttpDate(field, now)
  return date !== undefined && date < lastModified
}

/**
 * The first of `etags` that the list of an If-Match or If-None-Match names; for `*`, the first of all. Weak
 * comparison ignores `W/`, strong comparison never matches a weak tag (RFC 9110 section 8.8.3.2). What is not an
 * entity tag matches nothing and ends the list. Allocates nothing.
 */
export function matchingTag(
  list: string,
  etags: readonly string[],
  comparison: 'weak' | 'strong',
): string | undefined {
  let at = skip(list, 0)
  if (list.charCodeAt(at) === STAR) return skip(list, at + 1) === list.length ? etags[0] : undefined
  for (;;) {
    while (list.charCodeAt(at) === COMMA) at = skip(list, at + 1)
    if (at >= list.length) return undefined
    const weak = list.startsWith('W/', at)
    if (weak) at += 2
    if (list.charCodeAt(at) !== QUOTE) return undefined
    const end = list.indexOf('"', at + 1)
    if (end === -1) return undefined
    if (!weak || comparison === 'weak')
      for (const etag of etags) if (etag.length === end + 1 - at && list.startsWith(etag, at)) return etag
    at = skip(list, end + 1)
    if (at < list.length && list.charCodeAt(at) !== COMMA) return undefined
  }
}

const TAB = 9
const SPACE = 32
const QUOTE = 34
const STAR = 42
const COMMA = 44

function skip(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++
  return at
}
