import type { Db, Prisma } from '../db/db.ts'
import { paths } from '../paths.ts'
import { readPage, type Page } from '../paging.ts'
import { postPath } from '../posts/post.ts'

/**
 * An address that is kept. `to`: where it leads at present, null when it is gone for good (410). `isFixed`: it leads
 * there because somebody said so, rather than to a row, whatever that is called.
 */
export type KeptAddress = { path: string; to: string | null; isFixed: boolean; createdAt: Date }

const PAGE = 50

const columns = {
  path: true,
  to: true,
  createdAt: true,
  post: { select: { kind: true, slug: true } },
  tag: { select: { slug: true } },
  person: { select: { slug: true } },
  service: { select: { slug: true } },
  media: { select: { hash: true, name: true } },
} satisfies Prisma.RedirectSelect

/** The kept addresses that contain `words`, latest first; fifty a page, null past the end. */
export function listKeptAddresses(db: Db, words: string, page: number): Promise<Page<KeptAddress> | null> {
  const where = words ? { OR: [{ path: { contains: words } }, { to: { contains: words } }] } : {}
  return readPage(
    page,
    PAGE,
    () => db.redirect.count({ where }),
    async (window) => {
      const orderBy: Prisma.RedirectOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { path: 'asc' }]
      const rows = await db.redirect.findMany({ where, orderBy, select: columns, ...window })
      return rows.map((row) => ({
        path: row.path,
        to: presentTarget(row),
        isFixed: row.to !== null,
        createdAt: row.createdAt,
      }))
    },
  )
}

function presentTarget(row: Prisma.RedirectGetPayload<{ select: typeof columns }>): string | null {
  const { post, tag, person, service, media } = row
  if (post) return postPath(post)
  if (tag) return paths.tag(tag.slug)
  if (person) return paths.author(person.slug)
  if (service) return paths.service(service.slug)
  return media ? paths.media(media) : row.to
}
