import { paths } from '@/lib/paths.ts'
import type { Page } from '@/lib/paging.ts'
import type { Post } from '@/lib/posts/post.ts'
import type { StoredFiles } from '@/lib/renditions.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Entry } from './entry.tsx'
import { FullEntry } from './full-entry.tsx'
import { Pager } from './pager.tsx'

type Props = { posts: Page<Post>; settings: Settings; now: Date; files: StoredFiles }

/** The front page and the older pages behind it. */
export function Front({ posts, settings, now, files }: Props) {
  const { items, page, pages } = posts
  return (
    <div className={`entries ${settings.frontPage}`}>
      <h1 className={page === 1 ? 'unseen' : 'list-title'}>
        {page === 1 ? 'Latest posts' : `Posts, page ${page}`}
      </h1>
      {items.map((post) =>
        settings.frontPage === 'full' ? (
          <FullEntry key={post.id} post={post} settings={settings} now={now} files={files} />
        ) : (
          <Entry key={post.id} post={post} settings={settings} />
        ),
      )}
      {items.length === 0 && (
        <p className="empty">Nothing has been published yet. This is where it will appear.</p>
      )}
      <Pager page={page} pages={pages} to={paths.front} />
    </div>
  )
}
