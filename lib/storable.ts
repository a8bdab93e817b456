/**
 * `data` with what a database cannot hold replaced by the sign for such (U+FFFD) in all its text: PostgreSQL refuses NUL
 * and halves of characters. Plain data that does not nest without end.
 */
export function storable<T>(data: T): T
export function storable(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(/\0|\p{Cs}/gu, '\ufffd')
  if (Array.isArray(data)) return data.map((item: unknown) => storable(item))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, storable<unknown>(value)]))
}
