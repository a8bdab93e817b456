import { absolute, paths } from '@/lib/paths.ts'
import { wasUpdated, type Post } from '@/lib/posts/post.ts'
import type { Site } from '@/lib/site/site.ts'
import { Cover } from './cover.tsx'
import { Moment } from './moment.tsx'
import { Prose } from './prose.tsx'

/** A page such as About: outside the flow of time, so without author, tags and neighbours. */
export function StaticPage({ site, page }: { site: Site; page: Post }) {
  return (
    <article className="post page">
      <h1>{page.title}</h1>
      <div className="text">
        {page.cover && <Cover picture={page.cover} first />}
        <Prose document={page.body} settings={site.settings} />
        {wasUpdated(page) && (
          <p className="note">
            Last changed <Moment at={page.changedAt} settings={site.settings} />
          </p>
        )}
        <p className="printed">{absolute(site.origin, paths.page(page.slug))}</p>
      </div>
    </article>
  )
}
