import type { FeedArchive } from './feed.ts'

/**
 * How many parts the archive of a feed has: each is full, and together with the newest `size` posts they hold all.
 * They are cut from the oldest on, so that nothing moves between them when posts are added.
 */
export function archivedParts(total: number, size: number): number {
  return Math.max(0, Math.ceil(total / size) - 1)
}

/** Which posts a document of a feed holds, of `total` in the order of the newest first; null when there is no such part. */
export function stretchOf(total: number, size: number, part: number | undefined) {
  if (part === undefined) return { skip: 0, take: size }
  return part <= archivedParts(total, size) ? { skip: total - part * size, take: size } : null
}

/** What is before and after a document; `address` spells the one of a part, or of the current document without one. */
export function archiveLinks(
  total: number,
  size: number,
  part: number | undefined,
  address: (part?: number) => string,
): FeedArchive {
  const parts = archivedParts(total, size)
  const before = part === undefined ? parts : part - 1
  return {
    isArchived: part !== undefined,
    current: address(),
    ...(before > 0 && { previous: address(before) }),
    ...(part !== undefined && part < parts && { next: address(part + 1) }),
  }
}
