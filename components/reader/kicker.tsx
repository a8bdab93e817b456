import { paths } from '@/lib/paths.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import { leadingTag } from '@/lib/tags/tone.ts'

/** The line above a title: what kind of news it is, by word, sign and colour. */
export function Kicker({ post }: { post: PostSummary }) {
  const leading = leadingTag(post.tags)
  return (
    <p className={`kicker ${leading?.tone ?? 'plain'}`}>
      {leading && <a href={paths.tag(leading.tag.slug)}>{leading.tag.name}</a>}
      {post.pinned && <span className="badge">Pinned</span>}
      {post.sample && <span className="badge">Sample</span>}
    </p>
  )
}
