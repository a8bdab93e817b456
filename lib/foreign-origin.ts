const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

type Sent = { method: string; header: (name: string) => string | null | undefined }

/**
 * Whether a page of another site made the browser send this: such a request comes with the visitor's cookies but
 * without their will. A request without an Origin comes from a program, which has no cookies but its own.
 */
export function isForeign({ method, header }: Sent): boolean {
  if (!CHANGES.has(method)) return false
  if (header('sec-fetch-site') === 'cross-site') return true
  const origin = header('origin')
  if (!origin) return false
  const host = header('x-forwarded-host') ?? header('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}
