import { countOf } from '@/lib/count.ts'
import { paths } from '@/lib/paths.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'
import { weightOf } from '@/lib/tags/weight.ts'

/** Tags by name; the more posts, the larger. */
export function TagCloud({ tags }: { tags: TagSummary[] }) {
  const most = Math.max(...tags.map(({ count }) => count))
  return (
    <ul className="cloud">
      {tags.map(({ name, slug, count }) => (
        <li key={slug} className={`w${weightOf(count, most)}`}>
          <a href={paths.tag(slug)} title={countOf(count, 'post')}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
