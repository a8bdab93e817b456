import type { Comment } from '@/lib/comments/queries.ts'
import { absolute, paths } from '@/lib/paths.ts'
import type { Post, PostSummary } from '@/lib/posts/post.ts'
import type { StoredFiles } from '@/lib/renditions.ts'
import type { Site } from '@/lib/site/site.ts'
import { Byline } from './byline.tsx'
import { Comments } from './comments.tsx'
import { Cover } from './cover.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Headlines } from './headlines.tsx'
import { Kicker } from './kicker.tsx'
import { Neighbours } from './neighbours.tsx'
import { Prose } from './prose.tsx'
import { TagLine } from './tag-line.tsx'

type Props = {
  site: Site
  now: Date
  post: Post & { continues: PostSummary | null; followUps: PostSummary[] }
  previous: PostSummary | null
  next: PostSummary | null
  related: PostSummary[]
  comments: Comment[]
  /** The files that the post shows. */
  files: StoredFiles
  /** Whether it is shown before readers see it: its windows have no calendar files that anybody could get. */
  preview?: boolean
}

/** A post on its own page, with everything that leads on from it. */
export function PostArticle(props: Props) {
  const { site, now, post, previous, next, related, comments, files, preview = false } = props
  const { settings } = site
  return (
    <>
      <article className="post">
        <Kicker post={post} />
        <h1>{post.title}</h1>
        <Byline post={post} settings={settings} />
        <div className="text">
          <FollowUps continues={post.continues} followUps={post.followUps} settings={settings} />
          {post.cover && <Cover picture={post.cover} files={files} first />}
          <Prose
            document={post.body}
            of={preview ? undefined : post}
            settings={settings}
            now={now}
            files={files}
            leads={!post.cover}
          />
          <TagLine tags={post.tags} />
          <p className="printed">{absolute(site.origin, paths.post(post.slug))}</p>
        </div>
      </article>
      <div className="after">
        <Comments comments={comments} settings={settings} />
        <Neighbours previous={previous} next={next} />
        {related.length > 0 && (
          <section className="related hang">
            <h2>Related posts</h2>
            <Headlines posts={related} settings={settings} />
          </section>
        )}
      </div>
    </>
  )
}
