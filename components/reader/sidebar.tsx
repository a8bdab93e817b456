import { paths } from '@/lib/paths.ts'
import { Calendar } from './calendar.tsx'
import { FeedLink } from './feed-link.tsx'
import type { Surroundings } from './surroundings.ts'
import { Moment } from './moment.tsx'
import { SearchForm } from './search-form.tsx'
import { TagCloud } from './tag-cloud.tsx'

const TAGS = 24

/** Beside the page on wide screens, below it on narrow ones. */
export function Sidebar({ around }: { around: Surroundings }) {
  const { site, recent, tags, months } = around
  const { about, links } = site.settings
  return (
    <aside className="sidebar" aria-label="About this blog">
      {about && (
        <section>
          <h2>About</h2>
          <p>{about}</p>
        </section>
      )}
      <section>
        <h2>Search</h2>
        <SearchForm label="Search all posts" />
      </section>
      {recent.length > 0 && (
        <section>
          <h2>Recent posts</h2>
          <ul className="recent">
            {recent.map((post) => (
              <li key={post.id}>
                <a href={paths.post(post.slug)}>{post.title}</a>
                <Moment at={post.publishAt} settings={site.settings} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <section>
          <h2>Tags</h2>
          <TagCloud tags={mostUsed(tags)} />
          {tags.length > TAGS && (
            <p className="more">
              <a href={paths.tags()}>All {tags.length} tags</a>
            </p>
          )}
        </section>
      )}
      {months.length > 0 && (
        <section>
          <h2>Archive</h2>
          <Calendar months={months} language={site.settings.language} />
        </section>
      )}
      {links.length > 0 && (
        <section>
          <h2>Elsewhere</h2>
          <ul className="plain">
            {links.map(({ label, url }) => (
              <li key={url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Follow</h2>
        <p>
          <FeedLink href={paths.follow()}>All posts, or by tag, as a feed</FeedLink>
        </p>
      </section>
    </aside>
  )
}

/** The tags with most posts, still in the order of their names. */
function mostUsed<T extends { count: number }>(tags: T[]): T[] {
  const kept = new Set(tags.toSorted((a, b) => b.count - a.count).slice(0, TAGS))
  return tags.filter((tag) => kept.has(tag))
}
