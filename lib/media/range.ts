/** First and last byte, both included. */
export type ByteRange = { first: number; last: number }

/**
 * The one range that a Range header asks of `size` bytes (RFC 9110, section 14.1.2). `whole` when there is no header, or
 * one that may be ignored: another unit, several ranges, a malformed one. `unsatisfiable` when it lies outside.
 */
export function requestedRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from, to] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (!from && !to)) return 'whole'
  if (from && to && Number(to) < Number(from)) return 'whole'
  const first = from ? Number(from) : Math.max(size - Number(to), 0)
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1
  return first < size && first <= last ? { first, last } : 'unsatisfiable'
}
