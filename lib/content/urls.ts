const SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])
const LONGEST = 8_000

/**
 * `url` as it may stand in a link: http, https, mailto and tel addresses, paths, queries and fragments, with what
 * browsers strip or encode already stripped and encoded. Null for anything else, `javascript:` and `data:` first of all.
 */
export function cleanLink(url: string): string | null {
  // Browsers skip control signs inside an address: `java\nscript:` is `javascript:` to them.
  const bare = url.replace(/\p{Cc}/gu, '').trim()
  if (!bare || bare.length > LONGEST) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
  if (scheme && !SCHEMES.has(scheme)) return null
  const encoded = encode(bare)
  // `https:` alone is an address beside another one only, and nobody means that.
  const base = scheme?.startsWith('http') ? undefined : 'https://blog.example.com/posts/x'
  return URL.canParse(encoded, base) ? encoded : null
}

/** `url` as it may stand in `src`: an http or https address, or a path of this site. Null for anything else. */
export function cleanSource(url: string): string | null {
  const link = cleanLink(url)
  if (!link || link.startsWith('#') || /^(mailto|tel):/i.test(link)) return null
  return link
}

/** Percent-encodes what RFC 3986 and the URL standard keep out of an address; letters of other scripts stay readable. */
function encode(url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? ''
  const hash = url.indexOf('#')
  const path = url.slice(host.length, hash === -1 ? undefined : hash)
  const fragment = hash === -1 ? '' : `#${url.slice(hash + 1).replaceAll('#', '%23')}`
  return (host + (path + fragment).replace(/[[\]]/g, encodeURIComponent))
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[\s"<>\\^`{|}]/gu, encodeURIComponent)
}

/** `url` under the address `base`, so that it works away from the page it stood on (feeds, mail). */
export function absoluteUrl(url: string, base: string | undefined): string {
  if (base === undefined || URL.canParse(url) || !URL.canParse(url, base)) return url
  return new URL(url, base).href
}
