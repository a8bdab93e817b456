import { paths } from '@/lib/paths.ts'
import type { PostSummary } from '@/lib/posts/post.ts'

/** The posts before and after one in time. */
export function Neighbours({ previous, next }: { previous: PostSummary | null; next: PostSummary | null }) {
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label="Previous and next post">
      {previous && (
        <p>
          <span>← Previous</span>{' '}
          <a href={paths.post(previous.slug)} rel="prev">
            {previous.title}
          </a>
        </p>
      )}
      {next && (
        <p>
          <span>Next →</span>{' '}
          <a href={paths.post(next.slug)} rel="next">
            {next.title}
          </a>
        </p>
      )}
    </nav>
  )
}
