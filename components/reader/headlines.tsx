import { paths } from '@/lib/paths.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Moment } from './moment.tsx'

/** Titles with their times, for lists beside or below something else. */
export function Headlines({ posts, settings }: { posts: PostSummary[]; settings: Settings }) {
  return (
    <ul className="headlines">
      {posts.map((post) => (
        <li key={post.id}>
          <a href={paths.post(post.slug)}>{post.title}</a> <Moment at={post.publishAt} settings={settings} />
        </li>
      ))}
    </ul>
  )
}
