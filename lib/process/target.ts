/** The target of a request as Next will read it: `.` and `..` are gone, and much else is spelt in one way. Null: unreadable. */
export function readTarget(target: string): URL | null {
  const url = `http://own.invalid${target}`
  return URL.canParse(url) ? new URL(url) : null
}

/**
 * Path and query of a target in the form that proxies are sent, `http://name/path` (RFC 9112 section 3.2.2), which Next
 * would redirect to itself. What is no address at all, as the `*` of OPTIONS, is the site's own.
 */
export function withoutOrigin(target: string): string {
  if (target.startsWith('/')) return target
  if (!URL.canParse(target)) return '/'
  const { pathname, search } = new URL(target)
  return pathname + search
}

/** The target without `.` and `..`: what is decided about an address before Next must be decided about the one that Next sees. */
export function withoutDots(target: string): string {
  const [path = ''] = target.split('?', 1)
  if (!/\/(?:\.|%2e)|\\/i.test(path)) return target
  const read = readTarget(target)
  return read ? read.pathname + read.search : target
}
