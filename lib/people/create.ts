import type { Db } from '../db/db.ts'
import { freeSlug, slugify } from '../slug.ts'

/** A byline: somebody posts can be by. Signing in takes more (a role and a password). */
export async function createAuthor(
  db: Db,
  now: Date,
  author: { name: string; slug?: string; bio?: string; url?: string; email?: string; importRef?: string },
): Promise<{ id: number; slug: string }> {
  const slug = await freeSlug(slugify(author.slug ?? author.name, 'author'), async (candidate) =>
    Boolean(await db.person.findUnique({ where: { slug: candidate }, select: { id: true } })),
  )
  return db.person.create({
    data: {
      name: author.name,
      slug,
      bio: author.bio ?? '',
      url: author.url,
      email: author.email?.toLowerCase(),
      importRef: author.importRef,
      createdAt: now,
    },
    select: { id: true, slug: true },
  })
}
