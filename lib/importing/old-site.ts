import { plain } from '../addresses/read.ts'

/** How an old address is spelt when addresses are compared: a path of the old site, or `//host/path` elsewhere. */
export type AddressKey = string

/** The site that is being imported, as far as addresses go. */
export class OldSite {
  readonly #base: URL
  readonly #hosts: Set<string>

  constructor({ url, hosts }: { url: string; hosts: string[] }) {
    this.#base = URL.canParse(url) ? new URL(url) : new URL('http://old.invalid/')
    this.#hosts = new Set([this.#base.host, ...hosts].map(bareHost))
  }

  /** `/blog` for a site at `https://example.com/blog/`; empty at the root. */
  get folder(): string {
    return this.#base.pathname.replace(/\/+$/, '')
  }

  /** `address` as a whole one, read as a link on the page `from`. Null for what is no web address. */
  absolute(address: string, from?: string): URL | null {
    const base = from && URL.canParse(from, this.#base) ? new URL(from, this.#base) : this.#base
    if (!URL.canParse(address, base)) return null
    const url = undelivered(new URL(address, base))
    return /^https?:$/.test(url.protocol) ? url : null
  }

  isOwn(url: URL): boolean {
    return this.#hosts.has(bareHost(url.host))
  }

  /** Path and those parts of the query that name a post; letters as they are written. */
  key(url: URL): AddressKey {
    const path = url.pathname.split('/').map(decode).filter(Boolean).join('/')
    const query = this.isOwn(url) ? namingPart(url.searchParams) : ''
    return this.isOwn(url) ? `/${path}${query}` : `//${bareHost(url.host)}/${path}`
  }

  /** The path of the old site that redirects are kept under; null for addresses that are not of the old site. */
  keptPath(address: string): string | null {
    const url = this.absolute(address)
    if (!url || !this.isOwn(url)) return null
    const query = namingPart(url.searchParams)
    return query ? `/${query}` : url.pathname
  }
}

/** Keys compare without regard to case, as people type addresses; files are tried as written before. */
export function foldKey(key: AddressKey): AddressKey {
  return plain(key)
}

/** WordPress knows one post as `?p=12`, `?page_id=12` and `?attachment_id=12`. */
const NUMBERED = { p: 'p', page_id: 'p', attachment_id: 'p', cat: 'cat', author: 'author' }

function namingPart(query: URLSearchParams): string {
  for (const [name, kept] of Object.entries(NUMBERED)) {
    const value = query.get(name)
    if (value && /^\d{1,15}$/.test(value)) return `?${kept}=${Number(value)}`
  }
  return ''
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return segment
  }
}

/** Jetpack delivered pictures of `example.com/path` as `i0.wp.com/example.com/path`. */
function undelivered(url: URL): URL {
  const original = /^i\d\.wp\.com$/.test(url.host) ? `https:/${url.pathname}` : null
  return original && URL.canParse(original) ? new URL(original) : url
}
