import { paths } from '../../paths.ts'
import { isLive } from '../../posts/live.ts'
import { postPath } from '../../posts/post.ts'
import type { Redirect } from './addresses.ts'
import type { Reference } from '../references.ts'
import type { Import } from '../import.ts'

/** By old address, where earlier imports of the same site have brought what was there: an export may be only a part. */
export async function earlierPlaces(
  { db, now, known }: Import,
  kept: Redirect[],
): Promise<Map<string, Reference>> {
  const posts = new Map([...known.posts.values()].map((post) => [post.id, post]))
  const files = new Map([...known.files.values()].map((file) => [file.id, file]))
  const tags = new Map(
    (await db.tag.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [id, slug]),
  )
  const numbers = new Map(
    kept.filter(({ path }) => path.startsWith('/?p=')).map((row) => [row.postId, row.path]),
  )
  const places = new Map<string, Reference>()
  for (const row of kept) {
    const path = pathOf(row)
    const file = row.mediaId === null ? undefined : files.get(row.mediaId)
    if (file) places.set(row.path, { kind: 'file', path: paths.media(file), file: { ...file, isNew: false } })
    else if (path) places.set(row.path, { kind: 'path', path, title: '' })
  }
  return places

  function pathOf({ postId, tagId }: Redirect): string | null {
    const tag = tagId === null ? undefined : tags.get(tagId)
    if (tag !== undefined) return paths.tag(tag)
    const post = postId === null ? undefined : posts.get(postId)
    if (!post) return null
    if (!isLive(post, now)) return numbers.get(postId) ?? null
    return postPath(post)
  }
}
