import { countOf } from '@/lib/count.ts'
import { paths } from '@/lib/paths.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'
import { PageHeading } from './page-heading.tsx'
import { TagCloud } from './tag-cloud.tsx'

/** All tags, as a cloud to look at and as a list to look up. */
export function TagIndex({ tags }: { tags: TagSummary[] }) {
  if (tags.length === 0) {
    return (
      <PageHeading title="Tags">
        <p className="note">No post carries a tag yet.</p>
      </PageHeading>
    )
  }
  return (
    <div className="sheet">
      <PageHeading title="Tags">
        <p className="note">{countOf(tags.length, 'tag')}, the larger the more posts.</p>
      </PageHeading>
      <section className="hang">
        <h2>By weight</h2>
        <TagCloud tags={tags} />
      </section>
      <section className="hang">
        <h2>By name</h2>
        <ul className="tag-table">
          {tags.map(({ name, slug, count }) => (
            <li key={slug}>
              <a href={paths.tag(slug)}>{name}</a> <span className="count">{countOf(count, 'post')}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
