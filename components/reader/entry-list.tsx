import type { Page } from '@/lib/paging.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Entry } from './entry.tsx'
import { Pager } from './pager.tsx'

type Props = { posts: Page<PostSummary>; settings: Settings; to: (page: number) => string }

/** One page of a list of posts with their excerpts; `to` is the address of another page. */
export function EntryList({ posts, settings, to }: Props) {
  return (
    <div className="entries">
      {posts.items.map((post) => (
        <Entry key={post.id} post={post} settings={settings} />
      ))}
      <Pager page={posts.page} pages={posts.pages} to={to} />
    </div>
  )
}
