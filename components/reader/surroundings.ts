import type { MonthCount } from '@/lib/posts/queries.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Site } from '@/lib/site/site.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'

/** What stands around every reader page. */
export type Surroundings = {
  site: Site
  pinnedTags: { name: string; slug: string }[]
  /** Pages in the navigation. */
  pages: { title: string; slug: string }[]
  recent: PostSummary[]
  tags: TagSummary[]
  months: MonthCount[]
}
