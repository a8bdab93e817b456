import { readingMinutes } from '@/lib/content/count-words.ts'
import { paths } from '@/lib/paths.ts'
import { wasUpdated, type PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Moment } from './moment.tsx'

/** When, by whom, how long. Hangs in the margin where there is one. */
export function Byline({ post, settings }: { post: PostSummary; settings: Settings }) {
  return (
    <div className="byline">
      <p>
        <Moment at={post.publishAt} settings={settings} />
      </p>
      <p>
        By{' '}
        <a href={paths.author(post.author.slug)} rel="author">
          {post.author.name}
        </a>
      </p>
      <p>{readingMinutes(post.words)} min read</p>
      {wasUpdated(post) && (
        <p className="updated">
          Updated <Moment at={post.changedAt} settings={settings} />
        </p>
      )}
    </div>
  )
}
