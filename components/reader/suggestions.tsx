import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'
import { Headlines } from './headlines.tsx'
import { TagCloud } from './tag-cloud.tsx'

type Props = { recent: PostSummary[]; tags: TagSummary[]; settings: Settings }

/** Where to go from a page that has nothing itself. */
export function Suggestions({ recent, tags, settings }: Props) {
  return (
    <>
      {tags.length > 0 && (
        <section className="hang">
          <h2>Subjects we write about</h2>
          <TagCloud tags={tags} />
        </section>
      )}
      {recent.length > 0 && (
        <section className="hang">
          <h2>Newest posts</h2>
          <Headlines posts={recent} settings={settings} />
        </section>
      )}
    </>
  )
}
