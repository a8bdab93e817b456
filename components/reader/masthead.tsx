import { paths } from '@/lib/paths.ts'
import type { Surroundings } from './surroundings.ts'

/** The name of the blog and the ways through it. */
export function Masthead({ around }: { around: Surroundings }) {
  const { site, pinnedTags, pages, hasMaintenance } = around
  return (
    <header className="masthead">
      <div className="nameplate">
        <p className="name">
          <a href={paths.front()} rel="home">
            {site.settings.title}
          </a>
        </p>
        {site.settings.tagline && <p className="tagline">{site.settings.tagline}</p>}
      </div>
      <nav aria-label="Site">
        <ul>
          {pinnedTags.map(({ name, slug }) => (
            <li key={slug}>
              <a href={paths.tag(slug)}>{name}</a>
            </li>
          ))}
          {pages.map(({ title, slug }) => (
            <li key={slug}>
              <a href={paths.page(slug)}>{title}</a>
            </li>
          ))}
          {hasMaintenance && (
            <li>
              <a href={paths.maintenance()}>Service calendar</a>
            </li>
          )}
          <li>
            <a href={paths.archive()}>Archive</a>
          </li>
          <li>
            <a href={paths.tags()}>Tags</a>
          </li>
          <li>
            <a href={paths.search()}>Search</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
