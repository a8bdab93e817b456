import type { Db, PostKind } from '../../db/db.ts'

export type KnownPost = {
  id: number
  kind: PostKind
  slug: string
  status: string
  publishAt: Date | null
  unpublishAt: Date | null
  /** 1 as long as nobody has saved it here. */
  version: number
  coverId: number | null
}
export type KnownFile = {
  id: number
  hash: string
  name: string
  width: number | null
  height: number | null
  alt: string
}

/** What earlier runs brought of a site, by ref. */
export type Known = {
  posts: Map<string, KnownPost>
  people: Map<string, { id: number; slug: string }>
  files: Map<string, KnownFile>
  comments: Set<string>
}

export async function knownIn(db: Db, prefix: string): Promise<Known> {
  const where = { importRef: { startsWith: prefix } }
  const posts = await db.post.findMany({
    where,
    select: {
      importRef: true,
      id: true,
      kind: true,
      slug: true,
      status: true,
      publishAt: true,
      unpublishAt: true,
      version: true,
      coverId: true,
    },
  })
  const people = await db.person.findMany({ where, select: { importRef: true, id: true, slug: true } })
  const files = await db.media.findMany({
    where,
    select: { importRef: true, id: true, hash: true, name: true, width: true, height: true, alt: true },
  })
  const comments = await db.comment.findMany({ where, select: { importRef: true } })
  return {
    posts: byRef(posts),
    people: byRef(people),
    files: byRef(files),
    comments: new Set(comments.map(({ importRef }) => importRef ?? '')),
  }
}

function byRef<T extends { importRef: string | null }>(rows: T[]): Map<string, Omit<T, 'importRef'>> {
  return new Map(rows.map(({ importRef, ...row }) => [importRef ?? '', row]))
}
