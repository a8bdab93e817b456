import type { Post } from '@/lib/posts/post.ts'
import type { StoredFiles } from '@/lib/renditions.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Cover } from './cover.tsx'
import { Entry } from './entry.tsx'
import { Prose } from './prose.tsx'
import { TagLine } from './tag-line.tsx'

type Props = { post: Post; settings: Settings; now: Date; files: StoredFiles }

/** A post in a list with its whole text. */
export function FullEntry({ post, settings, now, files }: Props) {
  return (
    <Entry post={post} settings={settings}>
      <div className="text">
        {post.cover && <Cover picture={post.cover} files={files} />}
        <Prose document={post.body} of={post} settings={settings} now={now} under={2} files={files} />
        <TagLine tags={post.tags} />
      </div>
    </Entry>
  )
}
