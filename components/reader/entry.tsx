import type { ReactNode } from 'react'
import { paths } from '@/lib/paths.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Byline } from './byline.tsx'
import { Kicker } from './kicker.tsx'

type Props = {
  post: PostSummary
  settings: Settings
  /** The title, where parts of it are marked. */
  title?: ReactNode
  /** What stands under the title; absent: the excerpt. */
  children?: ReactNode
}

/** A post in a list. */
export function Entry({ post, settings, title, children }: Props) {
  return (
    <article className="entry">
      <Kicker post={post} />
      <h2>
        <a href={paths.post(post.slug)}>{title ?? post.title}</a>
      </h2>
      <Byline post={post} settings={settings} />
      {children ?? (post.excerpt && <p className="excerpt">{post.excerpt}</p>)}
    </article>
  )
}
