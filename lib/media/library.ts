import type { Db, Prisma } from '../db/db.ts'
import { readPage, type Page } from '../paging.ts'
import { searchable } from '../words.ts'

/** What staff ask of the library. */
export type LibraryQuery = { shelf: LibraryShelf; words: string; page: number }

export const libraryShelves = ['all', 'pictures', 'files'] as const
export type LibraryShelf = (typeof libraryShelves)[number]

const columns = {
  id: true,
  hash: true,
  name: true,
  mime: true,
  bytes: true,
  width: true,
  height: true,
  title: true,
  alt: true,
  caption: true,
  variants: true,
  createdAt: true,
  uploaderId: true,
  uploader: { select: { name: true } },
} satisfies Prisma.MediaSelect

export type LibraryRow = Prisma.MediaGetPayload<{ select: typeof columns }>

const PAGE = 40
const newestFirst: Prisma.MediaOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'desc' }]

/** A page of the library, newest first. Null past the last page. */
export async function listMedia(
  db: Db,
  { shelf, words, page }: LibraryQuery,
): Promise<Page<LibraryRow> | null> {
  const where = onShelf(shelf)
  if (!words.trim())
    return readPage(
      page,
      PAGE,
      () => db.media.count({ where }),
      (window) => db.media.findMany({ where, orderBy: newestFirst, select: columns, ...window }),
    )
  const ids = await found(db, where, words)
  return readPage(
    page,
    PAGE,
    async () => ids.length,
    ({ skip, take }) =>
      db.media.findMany({
        where: { id: { in: ids.slice(skip, skip + take) } },
        orderBy: newestFirst,
        select: columns,
      }),
  )
}

/** An entry of the library. */
export function readMedia(db: Db, id: number): Promise<LibraryRow | null> {
  return db.media.findUnique({ where: { id }, select: columns })
}

/** Accents and case are compared here: the two databases would not agree on them, and names are few and short. */
async function found(db: Db, where: Prisma.MediaWhereInput, words: string): Promise<number[]> {
  const wanted = searchable(words).split(' ').filter(Boolean).slice(0, 10)
  const select = { id: true, name: true, title: true, alt: true, caption: true }
  const rows = await db.media.findMany({ where, orderBy: newestFirst, select })
  return rows
    .filter(({ name, title, alt, caption }) => {
      const text = searchable(`${name} ${title} ${alt} ${caption}`)
      return wanted.every((word) => text.includes(word))
    })
    .map(({ id }) => id)
}

function onShelf(shelf: LibraryShelf): Prisma.MediaWhereInput {
  switch (shelf) {
    case 'all':
      return {}
    case 'pictures':
      return { mime: { startsWith: 'image/' } }
    case 'files':
      return { NOT: { mime: { startsWith: 'image/' } } }
  }
}
