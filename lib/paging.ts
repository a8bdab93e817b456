/** One page of a list; pages count from 1. */
export type Page<T> = { items: T[]; page: number; pages: number; total: number }

/** Reads one page. An empty list still has its page 1; a page past the end is null. */
export async function readPage<T>(
  page: number,
  size: number,
  count: () => Promise<number>,
  read: (window: { skip: number; take: number }) => Promise<T[]>,
): Promise<Page<T> | null> {
  const total = await count()
  const pages = Math.max(1, Math.ceil(total / size))
  if (!Number.isInteger(page) || page < 1 || page > pages) return null
  return { items: await read({ skip: (page - 1) * size, take: size }), page, pages, total }
}
