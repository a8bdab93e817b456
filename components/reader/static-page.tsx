import { absolute, paths } from '@/lib/paths.ts'
import { wasUpdated, type Post } from '@/lib/posts/post.ts'
import type { StoredFiles } from '@/lib/renditions.ts'
import type { Site } from '@/lib/site/site.ts'
import { Cover } from './cover.tsx'
import { Moment } from './moment.tsx'
import { Prose } from './prose.tsx'

type Props = { site: Site; now: Date; page: Post; files: StoredFiles }

/** A page such as About: outside the flow of time, so without author, tags and neighbours. */
export function StaticPage({ site, now, page, files }: Props) {
  return (
    <article className="post page">
      <h1>{page.title}</h1>
      <div className="text">
        {page.cover && <Cover picture={page.cover} files={files} first />}
        <Prose document={page.body} settings={site.settings} now={now} files={files} leads={!page.cover} />
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
