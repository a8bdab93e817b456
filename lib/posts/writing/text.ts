import { keepAddress } from '../../addresses/keep.ts'
import { normaliseAddress } from '../../addresses/read.ts'
import { parseDocument } from '../../content/validate.ts'
import type { Db } from '../../db/db.ts'
import { noteUses } from '../../media/uses.ts'
import { slugify } from '../../slug.ts'
import { ensureTag } from '../../tags/ensure.ts'
import { hasBeenSeen } from '../stage.ts'
import { withFollowUps } from '../reading/follow-ups.ts'
import { followsTitle } from './follows-title.ts'
import { postPath } from '../post.ts'
import { keepWindows } from '../windows.ts'
import { derivedColumns, freePostSlug } from './write.ts'
import type { Writing, WrittenRow } from './written.ts'

/** A text as it goes into a row: tags by their ids, the body checked. */
export type Text = Omit<Writing, 'tags' | 'body'> & { body: unknown; tagIds: number[] }

/** Puts `text` into the post itself. An address that readers may know goes on leading to it. */
export async function writeText(db: Db, now: Date, post: WrittenRow, text: Text): Promise<{ slug: string }> {
  const { id, kind } = post
  const { tagIds, title, body, excerpt, ...refs } = text
  const document = parseDocument(body)
  const slug = await freePostSlug(db, kind, text.slug, id)
  await db.post.update({
    where: { id },
    data: {
      title,
      slug,
      excerpt,
      ...derivedColumns(title, document),
      ...(await present(db, post, refs)),
      updatedAt: now,
      tags: {
        deleteMany: {},
        create: (await presentTags(db, tagIds)).map((tagId, position) => ({ tagId, position })),
      },
    },
  })
  await keepWindows(db, now, { id, renamed: title !== post.title || slug !== post.slug }, document)
  await noteUses(db, id, body)
  if (slug !== post.slug) await keepOldAddress(db, now, post)
  return { slug }
}

async function keepOldAddress(db: Db, now: Date, post: WrittenRow): Promise<void> {
  const old = postPath(post)
  // A draft that was once published left word at its address when it was taken down.
  const known = await db.redirect.findUnique({
    where: { path: normaliseAddress(old) },
    select: { path: true },
  })
  if (known || hasBeenSeen(post, now)) await keepAddress(db, now, old, { postId: post.id })
}

/** What the text refers to, without what has been deleted since it was written. */
async function present(db: Db, post: WrittenRow, refs: Pick<Text, 'coverId' | 'authorId' | 'continuesId'>) {
  const { coverId, authorId, continuesId } = refs
  const only = { select: { id: true } }
  const cover = coverId === null ? null : await db.media.findUnique({ where: { id: coverId }, ...only })
  const continues =
    continuesId === null ? null : await db.post.findUnique({ where: { id: continuesId }, ...only })
  const isCircle = continues !== null && (await withFollowUps(db, post.id)).includes(continues.id)
  return {
    coverId: cover?.id ?? null,
    authorId: await presentAuthor(db, authorId, post.authorId),
    continuesId: isCircle ? null : (continues?.id ?? null),
  }
}

/** The author that a text names, or `otherwise` when there is no such person any more. */
export async function presentAuthor(db: Db, wanted: number, otherwise: number): Promise<number> {
  const author = await db.person.findUnique({ where: { id: wanted }, select: { id: true } })
  return author?.id ?? otherwise
}

async function presentTags(db: Db, tagIds: number[]): Promise<number[]> {
  const tags = await db.tag.findMany({ where: { id: { in: tagIds } }, select: { id: true } })
  return [...new Set(tagIds)].filter((tagId) => tags.some(({ id }) => id === tagId))
}

/** The tags of these names in their order, made where there are none. */
export async function tagIdsOf(db: Db, now: Date, names: string[]): Promise<number[]> {
  const ids: number[] = []
  for (const name of names) if (name.trim()) ids.push((await ensureTag(db, now, { name })).id)
  return [...new Set(ids)]
}

/** What a text wants its address made from: its own words, or its title where those say nothing. */
export function slugSource({ slug, title }: { slug: string | null; title: string }): string {
  return slugify(slug ?? '', '') || title
}

/** The address that a text asks for. */
export async function slugOf(
  db: Db,
  post: WrittenRow,
  current: string,
  wanted: { slug: string | null; title: string },
): Promise<string> {
  const source = slugSource(wanted)
  const words = slugify(source)
  if (words === current || followsTitle(current, source)) return current
  return freePostSlug(db, post.kind, words, post.id)
}
