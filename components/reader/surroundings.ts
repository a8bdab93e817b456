import type { AnnouncedWindow } from '@/lib/maintenance/announced-window.ts'
import type { MonthCount } from '@/lib/posts/reading/queries.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Site } from '@/lib/site/site.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'

/** What stands around every reader page. */
export type Surroundings = {
  site: Site
  now: Date
  pinnedTags: { name: string; slug: string }[]
  /** Pages in the navigation. */
  pages: { title: string; slug: string }[]
  /** What is announced on every page, most urgent first. */
  windows: AnnouncedWindow[]
  /** Whether there is anything on the pages of maintenance. */
  hasMaintenance: boolean
  recent: PostSummary[]
  tags: TagSummary[]
  months: MonthCount[]
}
