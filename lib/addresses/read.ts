/** An address taken apart: what was asked for, whatever its spelling. */
export type Address = {
  /** Decoded, lower case, without empty ones and without the `index.php` of old permalinks. */
  segments: string[]
  query: URLSearchParams
}

/** Reads a path with its query (`/2011/07/a/?p=1`). */
export function readAddress(address: string): Address {
  const [path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(address)?.slice(1) ?? []
  const segments = path.split('/').map(plain).filter(Boolean)
  const first = segments.findIndex((segment) => segment !== 'index.php')
  return { segments: first < 0 ? [] : segments.slice(first), query: new URLSearchParams(query) }
}

/** Parameters of the front page by which old addresses name what they are of, the one that decides first. */
const NAMING = ['p', 'page_id', 'attachment_id', 'cat', 'category_name', 'tag', 'author', 'author_name']

/** The one spelling of an address, as redirects are kept under: `/2011/07/a`, `/?p=12`. Normalising it again changes nothing. */
export function normaliseAddress(address: string): string {
  return keyOf(readAddress(address))
}

export function keyOf({ segments, query }: Address): string {
  if (segments.length > 0) return segments.map((segment) => `/${encodeURIComponent(segment)}`).join('')
  for (const name of NAMING) {
    const value = plain(query.get(name) ?? '')
    if (value) return `/?${new URLSearchParams({ [name]: value })}`
  }
  return '/'
}

/** Whoever encodes an address more often than this wants to keep us busy. */
const MOST_ENCODED = 5

/** Old links are found encoded twice, in capitals, and with accents in either form. No database takes what is replaced. */
export function plain(text: string): string {
  let decoded = text
  for (let round = 0; round < MOST_ENCODED; round++) {
    const next = decoded.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun)
    if (next === decoded) break
    decoded = next
  }
  return decoded
    .replace(/\p{Cs}|\0/gu, '\ufffd')
    .toLowerCase()
    .normalize('NFC')
    .trim()
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}
