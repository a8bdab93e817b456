import type { Post } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Cover } from './cover.tsx'
import { Entry } from './entry.tsx'
import { Prose } from './prose.tsx'
import { TagLine } from './tag-line.tsx'

/** A post in a list with its whole text. */
export function FullEntry({ post, settings }: { post: Post; settings: Settings }) {
  return (
    <Entry post={post} settings={settings}>
      <div className="text">
        {post.cover && <Cover picture={post.cover} />}
        <Prose document={post.body} settings={settings} under={2} />
        <TagLine tags={post.tags} />
      </div>
    </Entry>
  )
}
